import { writeFileSync } from "node:fs";
import { operations } from "../src/operations.js";
import { sampleForms, SAMPLES } from "./generate/codeSamples.js";
import { isFresh } from "./isFresh.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";
import { startArrangedStore } from "./samples/arrange.js";
import { runSample } from "./samples/runSample.js";
import { createSandbox } from "./samples/sandbox.js";

async function main(): Promise<number> {
  const sandbox = createSandbox("reports/samples");
  for (const operationId of Object.keys(operations)) {
    for (const form of sampleForms) {
      const store = await startArrangedStore();
      const { code, stdout, stderr } = await runSample(operationId, form, store, sandbox);
      await store.close();
      const path = `${SAMPLES}/${operationId}/${form.output}`;
      if (code !== 0) throw new Error(`${path} stays as it is: the sample failed.\n${stderr}`);
      const wasFresh = isFresh(path, stdout);
      if (!wasFresh) writeFileSync(path, stdout);
      console.log(`${path} ${wasFresh ? "is fresh" : "written"}`);
    }
  }
  return 0;
}

await runCommand({
  usage: `Usage: npm run samples
Runs every sample on a local store and writes what it prints beside it.`,
  options: {},
  run: main,
});

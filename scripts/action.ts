import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unjudgedMarkdown } from "../contract-tests/report/markdown.js";
import { parseJson } from "../contract-tests/spec/json.js";
import { runLive } from "../contract-tests/cli/action/runLive.js";
import { actionOutputs, outputText } from "../contract-tests/cli/action/outputs.js";
import { readActionSettings } from "../contract-tests/cli/action/readActionSettings.js";
import { EXIT_CODES, UNJUDGED } from "../contract-tests/runner/reportRun.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

/** Judges a live store and writes outputs and summary to the files that the CI runner names. */
async function main(): Promise<number> {
  const settings = readActionSettings(process.env, process.cwd());
  if (settings.secret !== undefined) console.log(`::add-mask::${settings.secret}`);
  const { code, message } = await runLive(settings);
  const read = (name: string) => {
    const path = join(settings.reports, name);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const outputs = actionOutputs(parseJson(read("contract.json"))?.value, settings.reports);
  // A run that left segments behind, or was ended by a signal, has another reason than its reports.
  const isExplained = new Map<string, number>(Object.entries(EXIT_CODES)).get(outputs.verdict) === code;
  if (settings.outputs !== undefined) {
    const written = isExplained ? outputs : actionOutputs(undefined, settings.reports);
    appendFileSync(settings.outputs, outputText(written, randomUUID()));
  }
  if (settings.summary !== undefined) {
    appendFileSync(
      settings.summary,
      `${(isExplained && read("contract.md")) || unjudgedMarkdown(message)}\n`,
    );
  }
  return code ?? UNJUDGED;
}

await runCommand({
  usage: `Usage: node --import tsx scripts/action.ts
Judges a live store as a step of GitHub Actions; environment variables hold the settings.`,
  options: {},
  run: main,
  exitCodeFor: () => UNJUDGED,
});

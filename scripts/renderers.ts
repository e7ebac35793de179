import { readFileSync } from "node:fs";
import { findChromium, startChromium } from "../contract-tests/report/chromium.js";
import { documentedOperations } from "./renderers/documentedOperations.js";
import { fetchRedoc, UnreachableError } from "./renderers/fetchRedoc.js";
import { renderRedoc } from "./renderers/renderRedoc.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

async function main(): Promise<number> {
  const executable = findChromium();
  if (executable === undefined)
    throw new UnreachableError("No Chromium is installed (CHROMIUM_PATH, chromium).");
  const script = await fetchRedoc();
  const browser = await startChromium(executable);
  let total = 0;
  try {
    for (const edition of ["openapi", "openapi.safe"]) {
      const document = readFileSync(`generated/${edition}.json`, "utf8");
      const operations = documentedOperations(JSON.parse(document));
      const problems = await renderRedoc(browser, script, document, operations);
      const examples = operations.flatMap((operation) => operation.examples).length;
      const counts = `${operations.length} operations, ${examples} examples, ${problems.length} problems`;
      console.log([`Redoc, ${edition}.json: ${counts}`, ...problems].join("\n  "));
      total += problems.length;
    }
    return total === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

await runCommand({
  usage: `Usage: npm run renderers
Opens both editions of the spec in Redoc and fails if Redoc does not show all of them.`,
  options: {},
  run: main,
  exitCodeFor: (error) => (error instanceof UnreachableError ? 2 : 1),
});

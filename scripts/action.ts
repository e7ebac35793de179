import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unjudgedMarkdown } from "../contract-tests/report/markdown.js";
import { runLive } from "./action/liveRun.js";
import { actionOutputs, outputText } from "./action/outputs.js";
import { readActionSettings } from "./action/settings.js";
import { UNJUDGED } from "../contract-tests/runner/reportRun.js";
import { runCommand } from "./runCommand.js";

/** Judges a live store and writes outputs and summary to the files that the CI runner names. */
async function main(): Promise<number> {
  const settings = readActionSettings(process.env, process.cwd());
  if (settings.secret !== undefined) console.log(`::add-mask::${settings.secret}`);
  const { code, message } = await runLive(settings);
  // A run that cannot judge writes no report; a file may be left from an earlier run.
  const isJudged = code === 0 || code === 1;
  const read = (name: string) => readFileSync(join(settings.reports, name), "utf8");
  const report: unknown = isJudged ? JSON.parse(read("contract.json")) : undefined;
  if (settings.outputs !== undefined) {
    appendFileSync(settings.outputs, outputText(actionOutputs(report, settings.reports), randomUUID()));
  }
  if (settings.summary !== undefined) {
    appendFileSync(settings.summary, `${isJudged ? read("contract.md") : unjudgedMarkdown(message)}\n`);
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

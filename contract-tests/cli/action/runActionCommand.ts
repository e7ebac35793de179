import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unjudgedMarkdown } from "../../report/markdown.js";
import { EXIT_CODES, UNJUDGED } from "../../runner/reportRun.js";
import { parseJson } from "../../spec/json.js";
import { runCommand } from "../runCommand.js";
import { actionOutputs, outputText } from "./outputs.js";
import { readActionSettings } from "./readActionSettings.js";
import { runLive } from "./runLive.js";

/**
 * Judges a server as a step of GitHub Actions, which `program` does, and writes outputs and summary to the files that
 * the runner names.
 */
export function runActionCommand(call: string, program: readonly string[]): Promise<void> {
  async function main(): Promise<number> {
    const settings = readActionSettings(process.env, process.cwd());
    if (settings.secret !== undefined) console.log(`::add-mask::${settings.secret}`);
    const { code, message } = await runLive(program, settings);
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

  return runCommand({
    usage: `Usage: ${call}
Judges a server as a step of GitHub Actions; environment variables hold the settings.`,
    options: {},
    run: main,
    exitCodeFor: () => UNJUDGED,
  });
}

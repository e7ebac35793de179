import { mkdirSync, writeFileSync } from "node:fs";
import { measureCost } from "./bench/cost.js";
import { measurePending, measureSegments } from "./bench/growth.js";
import { machineLine, thisMachine } from "./bench/machine.js";
import type { Part } from "./bench/part.js";
import { HOME } from "./bench/peers.js";
import { measureProcesses } from "./bench/processes.js";
import { measureQuota } from "./bench/quota.js";
import { readFigures } from "./bench/readme/figures.js";
import { writeReadme } from "./bench/readme/write.js";
import { reportOf, verdictOf } from "./bench/report.js";
import { measureRuns } from "./bench/runs.js";
import { measureSignal } from "./bench/signal.js";
import { measureSizes } from "./bench/size.js";
import { measureStartup } from "./bench/startup.js";
import { tableOf } from "./bench/table.js";
import { measureThousand } from "./bench/thousand.js";
import { FlagError, type FlagValues } from "../contract-tests/cli/flags.js";
import { installPeers } from "./installPeers.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const RESULTS = "reports/bench.json";

/** By name; some return a reason instead, if the machine lacks what they need. */
const parts: Readonly<Record<string, () => Promise<Part | string>>> = {
  size: measureSizes,
  startup: measureStartup,
  cost: measureCost,
  signal: measureSignal,
  segments: measureSegments,
  pending: measurePending,
  quota: measureQuota,
  thousand: measureThousand,
  processes: measureProcesses,
  runs: measureRuns,
};

const options = {
  only: { type: "string" },
  readme: { type: "boolean" },
  render: { type: "boolean" },
} as const;

async function main({ only, readme, render }: FlagValues<typeof options>): Promise<number> {
  if (render) {
    await writeReadme(readFigures());
    return 0;
  }
  const selected = Object.entries(parts).filter(([name]) => only === undefined || name === only);
  if (selected.length === 0) throw new FlagError(`There is no part "${only ?? ""}".`);
  if (readme && only !== undefined) throw new FlagError("The README shows a whole run.");
  installPeers(HOME);
  const machine = thisMachine();
  console.log(`${machineLine(machine)}\n`);
  const start = performance.now();
  const measured: Record<string, Part> = {};
  const skipped: string[] = [];
  for (const [name, measure] of selected) {
    const part = await measure();
    if (typeof part === "string") {
      skipped.push(`The part "${name}" was SKIPPED: ${part}`);
      continue;
    }
    measured[name] = part;
    console.log(tableOf(part));
  }
  const report = reportOf(machine, (performance.now() - start) / 1000, measured);
  mkdirSync("reports", { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(report, undefined, 2)}\n`);
  // A run that lacks a part proves less than its verdict says, and the README shows a whole one.
  if (skipped.length > 0) throw new Error(skipped.join("\n"));
  console.log(verdictOf(report));
  if (readme) await writeReadme(report);
  return report.exceeded > 0 ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run bench [-- OPTION]
Measures the client beside others and fails if a figure exceeds its bound.
  --only ${Object.keys(parts).join("|")}
  --readme   writes the figures of the run into the README
  --render   measures nothing and writes the figures of the README anew, for a change of form`,
  options,
  run: main,
  exitCodeFor: () => 2,
});

import { mkdirSync } from "node:fs";
import { runCommand } from "../contract-tests/cli/runCommand.js";
import { contractCounts, faultCounts, UNIT_RESULTS, unitCounts } from "./test/counts.js";
import { runStep, type Step, type StepOutcome } from "./test/step.js";

/** Everything that a change must pass. The steps of a stage run side by side; stages run one after the other. */
const stages: readonly (readonly Step[])[] = [
  // First and alone, because the contract run writes stale files.
  [{ name: "generated files are fresh", command: ["--import", "tsx", "scripts/generate.ts", "--check"] }],
  [
    { name: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit"] },
    { name: "lint", command: ["node_modules/eslint/bin/eslint.js", "."] },
    {
      name: "format",
      command: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
    },
  ],
  [
    {
      name: "unit",
      command: [
        "node_modules/jest/bin/jest.js",
        "--selectProjects=unit",
        "--json",
        `--outputFile=${UNIT_RESULTS}`,
      ],
      count: unitCounts,
    },
  ],
  [{ name: "faults", command: ["scripts/run.mjs", "scripts/faults.ts"], count: faultCounts }],
  [{ name: "contract", command: ["scripts/run.mjs", "scripts/contract.ts"], count: contractCounts }],
];

function report({ name, counts, output, seconds }: StepOutcome): void {
  if (counts.failed > 0) console.log(output.trimEnd());
  const verdict = counts.failed > 0 ? "FAILED" : "passed";
  console.log(
    `${verdict}  ${name}  ${counts.passed} of ${counts.passed + counts.failed}  ${seconds.toFixed(1)} s`,
  );
}

async function main(): Promise<number> {
  mkdirSync("reports", { recursive: true });
  const outcomes: StepOutcome[] = [];
  for (const stage of stages) {
    const ended = await Promise.all(stage.map(runStep));
    ended.forEach(report);
    outcomes.push(...ended);
  }
  const sum = (key: "passed" | "failed" | "skipped") =>
    outcomes.reduce((total, { counts }) => total + counts[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") > 0 ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm test
Runs everything that a change must pass.`,
  options: {},
  run: main,
});

import { spawnSync } from "node:child_process";
import type { Part, Row } from "./part.js";

/** Keeps the reports of the contract run apart from those of other runs. */
const REPORTS = "reports/bench";

/** The script of each run and its flags, by the name in the table. */
const runs: Readonly<Record<string, readonly string[]>> = {
  "contract run": ["scripts/contract.ts", "--quiet"],
  "fault run": ["scripts/faults.ts"],
};

/** Measures the wall time of the suite. */
export function measureRuns(): Promise<Part> {
  return Promise.resolve({
    title: "Wall time of the suite",
    rows: Object.entries(runs).map(rowOf),
    notes: ["One run each. A run that fails says nothing about time: its exit code must be 0."],
  });
}

function rowOf([subject, command]: [string, readonly string[]]): Row {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ["--import", "tsx", ...command], {
    stdio: ["ignore", "ignore", 2],
    env: { ...process.env, CONTRACT_REPORTS: REPORTS },
  });
  return {
    subject,
    figures: [
      { name: "time", value: (performance.now() - start) / 1000, unit: "s" },
      { name: "exit code", value: status ?? NaN, unit: "", most: 0 },
    ],
  };
}

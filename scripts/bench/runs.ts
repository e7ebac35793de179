import { spawnSync } from "node:child_process";
import { median } from "./median.js";
import type { Part, Row } from "./part.js";

/** Where the contract run leaves its reports, away from those of the one before. */
const REPORTS = "reports/bench";

interface Run {
  readonly subject: string;
  /** The script, and what it is told. */
  readonly command: readonly string[];
  readonly rounds: number;
}

const runs: readonly Run[] = [
  { subject: "contract run", command: ["scripts/contract.ts", "--quiet"], rounds: 1 },
  { subject: "fault run", command: ["scripts/faults.ts"], rounds: 1 },
];

/** Measures how long a person waits for the suite. */
export function measureRuns(): Promise<Part> {
  return Promise.resolve({
    title: "Wall time of the suite",
    rows: runs.map(rowOf),
    notes: ["Median of the rounds. A run that fails says nothing of time: its exit code must be 0."],
  });
}

function rowOf({ subject, command, rounds }: Run): Row {
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ["--import", "tsx", ...command], {
      stdio: ["ignore", "ignore", 2],
      env: { ...process.env, CONTRACT_REPORTS: REPORTS },
    });
    return { seconds: (performance.now() - start) / 1000, status: status ?? NaN };
  });
  return {
    subject,
    figures: [
      { name: "time", value: median(taken.map(({ seconds }) => seconds)), unit: "s" },
      { name: "rounds", value: rounds, unit: "" },
      { name: "exit code", value: Math.max(...taken.map(({ status }) => status)), unit: "", most: 0 },
    ],
  };
}

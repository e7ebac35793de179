import { driftEntry } from "../../drift/entry.js";
import type { Drift } from "../../wire/finding.js";
import { reportOf, type ContractReport } from "../contractReport.js";
import type { RunInfo } from "../../run/session.js";

export const baselineRun: RunInfo = {
  startedAt: "2026-01-02T03:04:05.678Z",
  suite: "0.1.0",
  specification: { version: "1.0.0", sha256: "0".repeat(64) },
};

/** Makes the report of an earlier run in which one check of listSegments passed and saw drift. */
export function baselineReport(id: string, drift: Pick<Drift, "kind" | "what">): ContractReport {
  const operationId = "listSegments";
  return reportOf({
    run: baselineRun,
    checks: [],
    targets: [
      {
        name: "live",
        origin: "http://127.0.0.1:4010",
        results: [{ id, operationId, status: "pass", ms: 1 }],
        drift: [driftEntry({ operationId, ...drift }, id)],
      },
    ],
    coverage: [],
  });
}

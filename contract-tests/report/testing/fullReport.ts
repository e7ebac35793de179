import type { DriftEntry } from "../../drift/entry.js";
import type { LeftBehind } from "../../live/leftBehind.js";
import { reportOf, type CheckEntry, type ContractReport } from "../contractReport.js";
import type { CheckResult } from "../../run/checkResult.js";
import type { ShownViolation } from "../../wire/recordedExchange.js";
import type { RunInfo } from "../../run/session.js";

/** A server response that tries to do more than be shown. */
export const HOSTILE =
  "<script>alert(1)</script> | `x` ``` ``` [a](javascript:alert(1)) @octocat #1 **b** \u0000 \u001B[31m \u009B31m \u061C\u200B\u202E\u{E0041}\n::error::owned\n##[error]owned ##vso[task.complete] ##teamcity[buildStop]\n# title\n]]>";

/** A check that passes, one that fails and one that is skipped. */
export const checks: CheckEntry[] = ["works", "fails", "waits"].map((word) => ({
  id: `listSegments.${word}`,
  operationId: "listSegments",
  level: "form",
  requirement: `It ${word}.`,
  page: "List Segments",
  sentence: "It returns a list of segments, in pages.",
  pointer: "#/paths/~1segments/get",
}));

/** A violation with every property. */
export const violation: ShownViolation = {
  expected: "<one> & \u0000",
  actual: HOSTILE,
  pointer: "#/paths/~1segments/get/responses/200",
  curl: "curl -i -X GET 'http://127.0.0.1:4010/stores/abc/v3/segments'",
  evidence: {
    request: {
      method: "GET",
      url: "http://127.0.0.1:4010/stores/abc/v3/segments",
      headers: { "x-auth-token": "$BIGCOMMERCE_ACCESS_TOKEN" },
      body: "[]",
    },
    response: { status: 200, headers: { "content-type": "application/json" }, body: HOSTILE },
    ms: 7,
  },
};

const [operationId, check] = ["listSegments", "listSegments.works"] as const;
const fingerprint = "0123456789ab";

export function resultsWith(violations: ShownViolation[]): CheckResult[] {
  return [
    {
      id: check,
      operationId,
      status: "pass",
      ms: 12,
      readings: ["PUT answered 200"],
      interruptions: [`GET was answered 502 ${HOSTILE}`],
    },
    { id: "listSegments.fails", operationId, status: "fail", ms: 1500, violations },
    {
      ...{ id: "listSegments.waits", operationId, status: "skip", reason: "no state", ms: 0 },
      deviation: { reason: "Known.", link: "https://example.com/12", sentence: "It is kept." },
    },
  ];
}

/** Drift with a name from a hostile server. */
export const headerDrift: DriftEntry = {
  operationId,
  kind: "header",
  what: HOSTILE,
  check,
  class: "additive",
  fingerprint,
};
const breakingDrift: DriftEntry = {
  operationId,
  kind: "status",
  what: "206",
  check,
  class: "breaking",
  fingerprint,
};
const newReading: DriftEntry = {
  operationId,
  kind: "reading",
  what: "PUT answered 201",
  check,
  class: "reading",
  fingerprint,
};
const oldReading: DriftEntry = { ...newReading, what: `PUT answered 200 ${HOSTILE}` };

export const run: RunInfo = {
  startedAt: "2026-03-14T09:41:27.653Z",
  suite: "0.1.0",
  specification: { version: "1.0.0", sha256: "0".repeat(64) },
};

/** A report with every property, and hostile server responses. */
export const fullReport: ContractReport = reportOf({
  run,
  checks,
  targets: [
    {
      name: "live",
      origin: "http://127.0.0.1:4010",
      results: resultsWith([violation]),
      drift: [headerDrift, breakingDrift, newReading],
    },
  ],
  coverage: [
    {
      matrix: "status",
      operationId: "listSegments",
      subject: "200",
      aspect: "answered",
      state: "open",
      checks: ["listSegments.works"],
      reason: "Nothing asked for it.",
    },
  ],
  comparison: {
    baseline: { ...run, startedAt: "2026-03-13T09:41:27.653Z" },
    new: [breakingDrift],
    gone: [headerDrift],
    unchanged: [headerDrift],
    changedReadings: [{ operationId, check, from: oldReading, to: newReading }],
  },
});

export const smallestReport: ContractReport = reportOf({
  run,
  checks: checks.slice(0, 1),
  targets: [
    {
      name: "live",
      origin: "http://127.0.0.1:4010",
      results: [{ id: check, operationId, status: "pass", ms: 1 }],
      drift: [],
    },
  ],
  coverage: [],
});

/** Makes a report in which one check has several violations. */
export function reportWithViolations(count: number, shown: ShownViolation = violation): ContractReport {
  const results = resultsWith(Array.from({ length: count }, () => shown));
  return reportOf({ ...fullReport, targets: fullReport.targets.map((target) => ({ ...target, results })) });
}

export function withoutComparison(report: ContractReport): ContractReport {
  const { run: about, checks: all, targets, coverage } = report;
  return reportOf({ run: about, checks: all, targets, coverage });
}

/** Makes the report of a run in which nothing failed and segments were left behind. */
export function reportWithLeft(left: LeftBehind): ContractReport {
  const { run: about, checks: all, targets, coverage } = smallestReport;
  return reportOf({ run: about, checks: all, targets: targets.map((each) => ({ ...each, left })), coverage });
}

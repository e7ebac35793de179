import type { CoverageCell } from "../../../coverage/cell.js";
import { driftEntry } from "../../../drift/entry.js";
import { operationIds } from "../../../spec/operations.js";
import { reportOf, type CheckEntry, type ContractReport } from "../../contractReport.js";
import type { CheckResult } from "../../../run/checkResult.js";
import type { ShownViolation } from "../../../wire/recordedExchange.js";

export const violation: ShownViolation = {
  expected: '[{"id":"a","name":"one"}]',
  actual: '[{"id":"a","name":"two"}]',
  pointer: "#/paths/~1segments/get/responses/200",
  curl: "curl -i -X GET 'http://127.0.0.1:4010/stores/abc/v3/segments' -H 'x-auth-token: '\"$BIGCOMMERCE_ACCESS_TOKEN\"''",
  evidence: {
    request: {
      method: "GET",
      url: "http://127.0.0.1:4010/stores/abc/v3/segments",
      headers: { accept: "application/json" },
    },
    response: { status: 200, headers: { "content-type": "application/json" }, body: '{\n  "data": []\n}' },
    ms: 3,
  },
};

const cells: CoverageCell[] = [
  {
    matrix: "status",
    operationId: "listSegments",
    subject: "200",
    aspect: "answered",
    state: "asserted",
    checks: ["listSegments.one"],
  },
  {
    matrix: "status",
    operationId: "listSegments",
    subject: "503",
    aspect: "answered",
    state: "open",
    checks: [],
    reason: "no server fails when asked",
  },
  {
    matrix: "parameter",
    operationId: "listSegments",
    subject: "limit",
    aspect: "maximum",
    state: "observed",
    checks: [],
  },
  {
    matrix: "fact",
    subject: "rate limit",
    aspect: "stated",
    state: "asserted",
    checks: ["listSegments.one", "listSegments.two", "listSegments.three", "facts"],
  },
];

/**
 * Makes a report on two targets: `store` fails `listSegments.two`, `prism` skips it, all else passes.
 *
 * @param count - Checks of each operation, at least three.
 * @param violations - Violations of the check that fails.
 */
export function sampleReport(count = 3, violations: ShownViolation[] = [violation]): ContractReport {
  const words = [
    "one",
    "two",
    "three",
    ...Array.from({ length: Math.max(0, count - 3) }, (_, index) => `more-${index}`),
  ];
  const checks = operationIds.flatMap((operationId) =>
    words.map((word): CheckEntry => ({
      id: `${operationId}.${word}`,
      operationId,
      level: "form",
      requirement: `Answers \`${word}\` as documented.`,
      page: "List Segments",
      sentence: "It returns a list of segments, in pages.",
      pointer: "#/paths/~1segments/get",
    })),
  );
  const pass = ({ id, operationId }: CheckEntry): CheckResult => ({
    id,
    operationId,
    status: "pass",
    ms: 12,
  });
  const resultsWith = (special: Partial<CheckResult>) =>
    checks.map((check) => (check.id === "listSegments.two" ? { ...pass(check), ...special } : pass(check)));
  const readings = ["a page past the end is answered 200"];
  const interruptions = ["GET was answered 502"];
  return reportOf({
    run: {
      startedAt: "2026-03-14T09:41:27.653Z",
      suite: "0.1.0",
      specification: { version: "1.0.0", sha256: "07a6".repeat(16) },
    },
    checks,
    targets: [
      {
        name: "prism",
        origin: "http://127.0.0.1:4010",
        results: resultsWith({ status: "skip", reason: "the target keeps nothing", ms: 0 }),
        drift: [],
      },
      {
        name: "store",
        origin: "http://127.0.0.1:4711",
        results: resultsWith({ status: "fail", ms: 1500, readings, interruptions, violations }),
        drift: [
          driftEntry({ operationId: "listSegments", kind: "header", what: "x-extra" }, "listSegments.one"),
        ],
      },
    ],
    coverage: cells,
  });
}

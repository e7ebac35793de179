import XMLBuilder from "fast-xml-builder";
import type { CheckResult } from "../run/checkResult.js";
import { type ContractReport, type TargetResults, totalsOf } from "./contractReport.js";
import { truncate } from "../wire/truncate.js";
import { printable } from "./printable.js";
import type { RunInfo } from "../run/session.js";

const MS_PER_SECOND = 1000;
const MAX_CHARACTERS = 4000;

// What XML does not allow, not even escaped, is not printable either.
const text = (value: string) => printable(truncate(value, MAX_CHARACTERS));
const seconds = (ms: number) => (ms / MS_PER_SECOND).toFixed(3);

/** Writes a run as JUnit XML, valid by junit.xsd: a suite for each target, a case for each check. */
export function junitOf({ targets, run }: ContractReport): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: { testsuite: targets.map((target, index) => suiteOf(target, index, run)) },
  });
}

function suiteOf({ name, origin, results }: TargetResults, index: number, run: RunInfo) {
  const { fail, skip } = totalsOf(results);
  const { version, sha256 } = run.specification;
  return {
    "@name": text(name),
    "@package": "contract",
    "@id": index,
    // UTC. The schema allows no time zone and no fraction.
    "@timestamp": run.startedAt.slice(0, "2026-03-14T09:41:27".length),
    // The schema requires a host name, and this one if the real name is not given.
    "@hostname": "localhost",
    "@tests": results.length,
    "@failures": fail,
    "@errors": 0,
    "@skipped": skip,
    "@time": seconds(results.reduce((sum, { ms }) => sum + ms, 0)),
    properties: {
      property: Object.entries({
        origin,
        suite: run.suite,
        specification: version,
        "specification.sha256": sha256,
      }).map(([key, value]) => ({ "@name": key, "@value": text(value) })),
    },
    testcase: results.map((result) => caseOf(result, name)),
    "system-out": "",
    "system-err": "",
  };
}

function caseOf(result: CheckResult, target: string) {
  const { id, operationId, status, reason, ms, violations = [] } = result;
  const [violation] = violations;
  const details = violations
    .map(({ expected, actual, pointer, curl }) =>
      [
        `expected: ${text(expected)}`,
        `actual: ${text(actual)}`,
        `spec: ${text(pointer)}`,
        `curl: ${text(curl)}`,
      ].join("\n"),
    )
    .join("\n\n");
  return {
    "@classname": text(`${target}.${operationId}`),
    "@name": text(id),
    "@time": seconds(ms),
    ...(status === "skip" && { skipped: { "@message": text(reason ?? "") } }),
    // A known deviation is skipped but keeps its violations.
    ...(status === "fail" && {
      failure: {
        "@type": "violation",
        "@message": text(`expected ${violation?.expected ?? ""}, got ${violation?.actual ?? ""}`),
        "#text": details,
      },
    }),
  };
}

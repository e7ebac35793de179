import XMLBuilder from "fast-xml-builder";
import type { CheckResult, ContractReport, TargetResults } from "../results.js";
import { totalsOf } from "../results.js";

const MS_PER_SECOND = 1000;

/** Control characters that XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const text = (value: string) => value.replaceAll(FORBIDDEN, "\uFFFD");
const seconds = (ms: number) => (ms / MS_PER_SECOND).toFixed(3);

/** Writes a run as JUnit XML: a suite for each target, a case for each check. */
export function junitOf(report: ContractReport): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: { "@name": "contract", testsuite: report.targets.map(suiteOf) },
  });
}

function suiteOf({ name, results }: TargetResults) {
  const { fail, skip } = totalsOf(results);
  return {
    "@name": text(name),
    "@tests": results.length,
    "@failures": fail,
    "@errors": 0,
    "@skipped": skip,
    "@time": seconds(results.reduce((sum, { ms }) => sum + ms, 0)),
    testcase: results.map((result) => caseOf(result, name)),
  };
}

function caseOf(result: CheckResult, target: string) {
  const { id, operationId, status, reason, ms, violation } = result;
  const further = result.furtherViolations ?? [];
  const details = [...(violation ? [violation] : []), ...further]
    .map(({ expected, actual, curl }) => `expected: ${expected}\nactual: ${actual}\ncurl: ${curl}`)
    .join("\n\n");
  return {
    "@classname": text(`${target}.${operationId}`),
    "@name": text(id),
    "@time": seconds(ms),
    ...(status === "skip" && { skipped: { "@message": text(reason ?? "") } }),
    // A known deviation keeps its violation and is a skip.
    ...(status === "fail" &&
      violation && {
        failure: {
          "@message": text(`expected ${violation.expected}, got ${violation.actual}`),
          "#text": text(details),
        },
      }),
  };
}

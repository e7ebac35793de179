import type { CheckResult } from "../run/checkResult.js";
import type { RecordedExchange, ShownViolation } from "../wire/recordedExchange.js";
import { isSameExample } from "./isSameExample.js";

/** Checks that pass only if the store lists a segment that the run created. */
const KEEPING = new Set([
  "createSegments.stored",
  "createSegments.stored-as-answered",
  "createSegments.values",
  "listSegments.stored",
  "listSegments.filter.one",
  "listSegments.filter.two",
  "listSegments.filter.many",
  "listSegments.pages.complete",
]);
const OUR_ROW = /"name":\s*"contract-[0-9a-f]{16}-/;
const WRONG_TOKEN = /\.authentication\.wrong-token$/;

/** Says what about a server explains many of its failures; undefined unless they prove it. */
export function likelyCauseOf(results: readonly CheckResult[]): string | undefined {
  const exchanges = failuresIn(results).flatMap(({ evidence }) => evidence ?? []);
  const kept = isSameExample(exchanges)
    ? ["every answer is the same example"]
    : isKeepingNothing(results, exchanges)
      ? ["the server keeps nothing that is written"]
      : [];
  const causes = [...kept, ...(isTakingAnyToken(results) ? ["the server takes any token"] : [])];
  return causes.length === 0 ? undefined : causes.join(", and ");
}

function failuresIn(results: readonly CheckResult[]): ShownViolation[] {
  // A known deviation is skipped but keeps its violations.
  return results.flatMap(({ status, violations = [] }) => (status === "fail" ? violations : []));
}

function isTakingAnyToken(results: readonly CheckResult[]): boolean {
  const judged = results.filter(({ id, status }) => WRONG_TOKEN.test(id) && status !== "skip");
  const isServed = (result: CheckResult) =>
    failuresIn([result]).some(({ actual }) => /^status 2\d\d\b/.test(actual));
  // That of one operation alone is a slip of that operation.
  return judged.length > 1 && judged.every(isServed);
}

function isKeepingNothing(results: readonly CheckResult[], exchanges: readonly RecordedExchange[]): boolean {
  const isKept =
    results.some(({ id, status }) => status === "pass" && KEEPING.has(id)) ||
    exchanges.some(({ request, response }) => request.method === "GET" && OUR_ROW.test(response?.body ?? ""));
  // One missing row may have a cause of its own, so several must be missing.
  const areMissing = failuresIn(results.filter(({ id }) => id === "createSegments.stored")).some(
    ({ expected, actual }) => actual === "[]" && expected.includes('","'),
  );
  return !isKept && areMissing;
}

import type { Check } from "../check.js";
import { operationIds } from "../operations.js";
import type { CheckResult, ContractReport, TargetResults, Totals } from "../results.js";
import type { WireViolation } from "../wire.js";

const MARKS = { pass: "pass", fail: "FAIL", skip: "skip" } as const;

/**
 * Writes a run as a tree: targets, their operations, a line for each check, what failed once more at the end,
 * and a last line of totals.
 *
 * @param checks The checks of the run, for their requirements and sources.
 */
export function treeOf(report: ContractReport, checks: readonly Check[]): string {
  const catalogue = new Map(checks.map((check) => [check.id, check]));
  const failures = report.targets.flatMap(({ name, results }) =>
    results.filter(({ status }) => status === "fail").map((result) => ({ name, result })),
  );
  const again = failures.flatMap(({ name, result }) => [
    "",
    `${MARKS.fail} ${name} ${result.id}  ${catalogue.get(result.id)?.requirement ?? ""}`,
    ...failureLines(result, catalogue.get(result.id), "  "),
  ]);
  return [
    ...report.targets.flatMap((target) => targetLines(target, catalogue)),
    ...(failures.length > 0 ? ["", `Failures (${failures.length})`, ...again] : []),
    "",
    totalsLine(report.totals, report.verdict),
  ].join("\n");
}

/** Writes the last line of a run. */
export function totalsLine({ pass, fail, skip }: Totals, verdict: ContractReport["verdict"]): string {
  return `${verdict}: ${pass} passed, ${fail} failed, ${skip} skipped`;
}

function targetLines({ name, results, drift }: TargetResults, catalogue: Map<string, Check>): string[] {
  const operations = operationIds.flatMap((operationId) => {
    const own = results.filter((result) => result.operationId === operationId);
    return own.length === 0
      ? []
      : [`  ${operationId}`, ...own.flatMap((result) => resultLines(result, catalogue.get(result.id)))];
  });
  const beyond = drift.map(
    ({ operationId, kind, what, check }) => `    ${operationId}: undocumented ${kind} ${what} (${check})`,
  );
  return ["", name, ...operations, ...(beyond.length > 0 ? ["  drift", ...beyond] : [])];
}

function resultLines(result: CheckResult, check: Check | undefined): string[] {
  const why = result.status === "skip" ? `  (${result.reason ?? "no reason"})` : "";
  return [
    `    ${MARKS[result.status]}  ${result.id}  ${check?.requirement ?? ""}${why}`,
    ...(result.readings ?? []).map((reading) => `          reading: ${reading}`),
    ...(result.status === "fail" ? failureLines(result, check, "          ") : []),
  ];
}

function failureLines(result: CheckResult, check: Check | undefined, indent: string): string[] {
  const violations = [...(result.violation ? [result.violation] : []), ...(result.furtherViolations ?? [])];
  const source = check ? [`source:   ${check.source.page}, ${check.source.pointer}`] : [];
  return [...source, ...violations.flatMap(violationLines)].map((line) => `${indent}${line}`);
}

function violationLines({ expected, actual, curl }: WireViolation): string[] {
  return [`expected: ${expected}`, `actual:   ${actual}`, ...(curl === "" ? [] : [`curl:     ${curl}`])];
}

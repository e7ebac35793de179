import { coverageTable } from "../coverage/coverageTable.js";
import { comparisonLines } from "./comparisonLines.js";
import { operationIds } from "../spec/operations.js";
import type { CheckEntry, ContractReport, TargetResults } from "./contractReport.js";
import type { CheckResult } from "../run/checkResult.js";
import type { ShownViolation } from "../wire/recordedExchange.js";
import { truncate } from "../wire/truncate.js";
import { driftWords, newAndBreaking, undocumented } from "./driftWords.js";
import { failuresOf } from "./failures.js";
import { plain, type Paint } from "./painter.js";
import { printable } from "./printable.js";

const MARKS = { pass: "pass", fail: "FAIL", skip: "skip" } as const;
const TONES = { pass: "good", fail: "bad", skip: "aside" } as const;
const VERDICT_TONES = { conforms: "good", violates: "bad", unjudged: "bad", incomplete: "bad" } as const;

/** About two screens. */
const MAX_CHARACTERS = 2000;

/**
 * Writes a run for the terminal: targets, operations and a line for each check, then the failures again, coverage, the
 * comparison with a baseline, and a last line with the totals.
 */
export function treeOf(report: ContractReport, paint: Paint = plain): string {
  const catalogue = new Map(report.checks.map((check) => [check.id, check]));
  const failures = failuresOf(report);
  const again = failures.flatMap(({ target, result, check }) => [
    "",
    `${paint("bad", MARKS.fail)} ${target} ${result.id}  ${check?.requirement ?? ""}`,
    ...failureLines(result, check, "  "),
  ]);
  return [
    ...report.targets.flatMap((target) => targetLines(target, catalogue, paint)),
    ...(failures.length > 0 ? ["", paint("title", `Failures (${failures.length})`), ...again] : []),
    ...(report.coverage.length > 0 ? ["", coverageTable(report.coverage)] : []),
    ...(report.comparison ? ["", ...comparisonLines(report.comparison).map(printable)] : []),
    "",
    lastLineOf(report, paint),
  ].join("\n");
}

type LastLine = Pick<ContractReport, "totals" | "verdict" | "comparison" | "scope" | "targets">;

/** Writes the last line of a run: the verdict and the totals. */
export function lastLineOf(report: LastLine, paint: Paint = plain): string {
  const { totals, verdict, comparison } = report;
  const { pass, fail, skip } = totals;
  const breaking = newAndBreaking(comparison).length;
  const drift = breaking > 0 ? `, ${breaking} new and breaking` : "";
  const limit = limitOf(report);
  return `${paint(VERDICT_TONES[verdict], verdict)}${limit}${limit === "" ? ":" : ";"} ${pass} passed, ${fail} failed, ${skip} skipped${drift}`;
}

/** Says after a verdict what it does not cover. */
export function limitOf({
  verdict,
  scope,
  targets,
}: Pick<LastLine, "verdict" | "scope" | "targets">): string {
  const unseen = targets.flatMap((target) => target.unseen ?? []);
  if (verdict === "incomplete") return `, never seen to work: ${[...new Set(unseen)].join(", ")}`;
  return verdict === "conforms" && scope !== undefined ? ` in what was judged: ${scope}` : "";
}

function targetLines(
  { name, results, drift }: TargetResults,
  catalogue: ReadonlyMap<string, CheckEntry>,
  paint: Paint,
): string[] {
  const operations = operationIds.flatMap((operationId) => {
    const own = results.filter((result) => result.operationId === operationId);
    return own.length === 0
      ? []
      : [
          `  ${operationId}`,
          ...own.flatMap((result) => resultLines(result, catalogue.get(result.id), paint)),
        ];
  });
  const beyond = undocumented(drift).map(
    (entry) =>
      `    ${entry.operationId}: ${driftWords(entry)} ${safe(entry.what, "      ")} (${entry.class}, ${entry.check})`,
  );
  return ["", paint("title", name), ...operations, ...(beyond.length > 0 ? ["  drift", ...beyond] : [])];
}

function resultLines(result: CheckResult, check: CheckEntry | undefined, paint: Paint): string[] {
  const { id, status, reason = "no reason", readings = [] } = result;
  const why = status === "skip" ? `  (${safe(reason, "          ")})` : "";
  return [
    `    ${paint(TONES[status], MARKS[status])}  ${id}  ${check?.requirement ?? ""}${why}`,
    ...readings.map((reading) => `          reading: ${safe(reading, "          ")}`),
    ...(status === "fail" ? failureLines(result, check, "          ") : []),
  ];
}

function failureLines(result: CheckResult, check: CheckEntry | undefined, indent: string): string[] {
  const source = check ? [`source:   ${check.page}, ${check.pointer}`] : [];
  const violations = (result.violations ?? []).flatMap((violation) => violationLines(violation, indent));
  return [...source, ...violations].map((line) => `${indent}${line}`);
}

function violationLines({ expected, actual, curl }: ShownViolation, indent: string): string[] {
  const beside = `${indent}          `;
  return [
    `expected: ${safe(expected, beside)}`,
    `actual:   ${safe(actual, beside)}`,
    ...(curl === "" ? [] : [`curl:     ${printable(curl)}`]),
  ];
}

// Makes a text safe to print and aligns its further lines with the first.
function safe(text: string, indent: string): string {
  return printable(truncate(text, MAX_CHARACTERS)).replaceAll("\n", `\n${indent}`);
}

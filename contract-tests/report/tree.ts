import { readingEntries } from "./readingEntries.js";
import { coverageTable } from "../coverage/coverageTable.js";
import { comparisonLines } from "./comparisonLines.js";
import { operationIds } from "../spec/operations.js";
import { causesOf, type Cause } from "./causesOf.js";
import { causesTitle, MAX_OTHERS, othersTitle } from "./causeWords.js";
import { totalsOf, type ContractReport, type TargetResults } from "./contractReport.js";
import type { ShownViolation } from "../wire/recordedExchange.js";
import { truncate } from "../wire/truncate.js";
import { driftWords, newAndBreaking, undocumented } from "./driftWords.js";
import { failuresOf, sourceOf, type Failure } from "./failures.js";
import { plain, type Paint } from "./painter.js";
import { leftWords } from "./leftWords.js";
import { likelyCauseLines } from "./likelyCauseLines.js";
import { printable } from "./printable.js";
import { levelWords } from "./levelVerdictsOf.js";
import { countsOf } from "./statuses.js";

const VERDICT_TONES = { conforms: "good", violates: "bad", unjudged: "bad", incomplete: "bad" } as const;

/** About two screens. */
const MAX_CHARACTERS = 2000;

/**
 * Writes a run for the terminal: for each target the totals of operations, skips by reason, readings and drift; then
 * coverage, the comparison with a baseline, the failures by likely cause, and the totals.
 */
export function treeOf(report: ContractReport, paint: Paint = plain): string {
  return [
    ...report.targets.flatMap((target) => targetLines(target, paint)),
    ...(report.coverage.length > 0 ? ["", coverageTable(report.coverage)] : []),
    ...(report.comparison ? ["", ...comparisonLines(report.comparison).map(printable)] : []),
    ...failedLines(report, paint),
    "",
    printable(levelWords(report.levelVerdicts)),
    lastLineOf(report, paint),
  ].join("\n");
}

/** Writes what a quiet run prints: the ids of what failed, and the last line. */
export function quietLinesOf(report: ContractReport, paint: Paint = plain): string {
  const ids = failuresOf(report).map(({ result }) => printable(result.id));
  return [...new Set(ids), lastLineOf(report, paint)].join("\n");
}

type LastLine = Pick<ContractReport, "totals" | "verdict" | "comparison" | "scope" | "targets">;

/** Writes the last line of a run: the verdict, the totals, and what was left behind. */
export function lastLineOf(report: LastLine, paint: Paint = plain): string {
  const { totals, verdict, comparison } = report;
  const { pass, fail, skip } = totals;
  const breaking = newAndBreaking(comparison).length;
  const drift = breaking > 0 ? `, ${breaking} new and breaking` : "";
  const limit = limitOf(report);
  const left = leftWords(report);
  const words = [`${pass} passed, ${fail} failed, ${skip} skipped${drift}`, ...(left === "" ? [] : [left])];
  return `${paint(VERDICT_TONES[verdict], verdict)}${limit}${limit === "" ? ":" : ";"} ${words.join("; ")}`;
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

function targetLines({ name, results, drift }: TargetResults, paint: Paint): string[] {
  const operations = operationIds.flatMap((operationId) => {
    const own = results.filter((result) => result.operationId === operationId);
    return own.length === 0 ? [] : [`  ${operationId}: ${countsOf(totalsOf(own))}`];
  });
  const beyond = undocumented(drift).map(
    (entry) =>
      `    ${entry.operationId}: ${driftWords(entry)} ${safe(entry.what, "      ")} (${entry.class}, ${entry.check})`,
  );
  const skips = results.flatMap(({ id, status, reason = "no reason" }) =>
    status === "skip" ? [[reason, id] as const] : [],
  );
  const interruptions = results.flatMap(({ id, interruptions: all = [] }) =>
    all.map((interruption) => [interruption, id] as const),
  );
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines];
  return [
    "",
    paint("title", name),
    ...operations,
    ...part("skipped", linesByText(skips, "checks")),
    ...part("readings", linesByText(readingEntries(results), "operations")),
    ...part("interruptions", linesByText(interruptions, "checks")),
    ...part("drift", beyond),
  ];
}

// One line for each text, with what it is about: a name, or how many.
function linesByText(entries: readonly (readonly [string, string])[], noun: string): string[] {
  const byText = new Map<string, Set<string>>();
  for (const [text, name] of entries) byText.set(text, (byText.get(text) ?? new Set()).add(name));
  return [...byText].map(([text, names]) => {
    const label = names.size === 1 ? [...names].join() : `${names.size} ${noun}`;
    return `    ${label}: ${safe(text, "      ")}`;
  });
}

function failedLines(report: ContractReport, paint: Paint): string[] {
  const failures = failuresOf(report);
  if (failures.length === 0) return [];
  const causes = causesOf(failures);
  return [
    "",
    paint("title", causesTitle(causes)),
    ...likelyCauseLines(report),
    ...causes.flatMap((cause) => causeLines(cause, paint)),
  ];
}

function causeLines(cause: Cause, paint: Paint): string[] {
  const { first, others } = cause;
  const { result, check } = first;
  const nameOf = (failure: Failure) =>
    `${failure.target} ${printable(failure.result.id)}  ${failure.check?.requirement ?? ""}`;
  const source = check ? [`source:   ${sourceOf(check)}, ${check.pointer}`] : [];
  const violations = (result.violations ?? []).flatMap((violation) => violationLines(violation, "  "));
  return [
    "",
    `${paint("bad", "failed")} ${nameOf(first)}`,
    ...[...source, ...violations].map((line) => `  ${line}`),
    ...(others.length > 0 ? [`  ${othersTitle(cause)}:`] : []),
    ...others.slice(0, MAX_OTHERS).map((failure) => `    ${nameOf(failure)}`),
    ...(others.length > MAX_OTHERS
      ? [`    and ${others.length - MAX_OTHERS} in the reports of the run`]
      : []),
  ];
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

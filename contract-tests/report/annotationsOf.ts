import type { ChangedReading } from "../drift/compareDrift.js";
import type { DriftEntry } from "../drift/entry.js";
import { operations } from "../spec/operations.js";
import type { ContractReport } from "./contractReport.js";
import type { ShownViolation } from "../wire/recordedExchange.js";
import { truncate } from "../wire/truncate.js";
import { driftWords, newAndBreaking } from "./driftWords.js";
import { failuresOf, sourceOf, statementOf, type Failure } from "./failures.js";
import { leftViolations } from "./leftWords.js";
import { printable, printableLine } from "./printable.js";
import type { SpecificationFile } from "./specificationLines.js";

/** GitHub shows 10 errors and 10 warnings of a step, and silently drops the others. */
const MAX_OF_A_KIND = 10;
const MAX_CHARACTERS = 400;

/**
 * Writes a run as GitHub annotations: an error for each violation, at the contradicted statement of the spec, and a
 * notice if there are more. A DELETE of the clean-up that did nothing is an error too. In a run with a baseline, new breaking drift is an error and a changed reading a warning,
 * both at their operation. The path of the spec is relative to the workspace of the job.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotationsOf(report: ContractReport, specification: SpecificationFile): string[] {
  const violations = failuresOf(report).flatMap((failure) =>
    (failure.result.violations ?? []).map((violation) => errorOf(failure, violation, specification)),
  );
  const errors = [
    ...violations,
    ...leftViolations(report).map((what) => leftOf(what, specification)),
    ...newAndBreaking(report.comparison).map((entry) => breakingOf(entry, specification)),
  ];
  const more = errors.length - MAX_OF_A_KIND;
  const changed = (report.comparison?.changedReadings ?? []).map((reading) =>
    changedOf(reading, specification),
  );
  return [
    ...errors.slice(0, MAX_OF_A_KIND),
    ...(more > 0 ? [commandOf("notice", {}, `${more} more violations are in the reports of the run.`)] : []),
    ...changed.slice(0, MAX_OF_A_KIND),
  ];
}

function errorOf(
  { target, result, check }: Failure,
  violation: ShownViolation,
  { file, lineOf }: SpecificationFile,
): string {
  const pointer = statementOf(violation, check);
  const message = [
    check?.requirement ?? result.id,
    `expected: ${truncate(violation.expected, MAX_CHARACTERS)}`,
    `actual: ${truncate(violation.actual, MAX_CHARACTERS)}`,
    `source: ${check ? `${sourceOf(check)}, ` : ""}${pointer}`,
  ].join("\n");
  return commandOf(
    "error",
    { file, line: String(lineOf(pointer)), title: `${result.id} on ${target}` },
    message,
  );
}

function leftOf(what: string, { file, lineOf }: SpecificationFile): string {
  const line = String(lineOf(operations.deleteSegments.pointer));
  return commandOf("error", { file, line, title: "left behind" }, truncate(what, MAX_CHARACTERS));
}

function breakingOf(entry: DriftEntry, { file, lineOf }: SpecificationFile): string {
  const { operationId, what, check } = entry;
  const line = String(lineOf(operations[operationId].pointer));
  const message = `${driftWords(entry)} ${truncate(what, MAX_CHARACTERS)}`;
  return commandOf("error", { file, line, title: `new and breaking: ${check}` }, message);
}

function changedOf(
  { operationId, check, from, to }: ChangedReading,
  { file, lineOf }: SpecificationFile,
): string {
  const line = String(lineOf(operations[operationId].pointer));
  const message = `before: ${truncate(from.what, MAX_CHARACTERS)}\nnow: ${truncate(to.what, MAX_CHARACTERS)}`;
  return commandOf("warning", { file, line, title: `a reading changed: ${check}` }, message);
}

function commandOf(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(printableLine(value))}`,
  );
  return `::${[name, written.join(",")].filter(Boolean).join(" ")}::${escapeMessage(printable(message))}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

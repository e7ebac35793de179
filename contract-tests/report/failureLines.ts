import type { ShownViolation } from "../wire/recordedExchange.js";
import { truncate } from "../wire/truncate.js";
import { codeBlock, inlineCode } from "./code.js";
import type { Cause } from "./causesOf.js";
import { MAX_OTHERS, othersTitle } from "./causeWords.js";
import { sourceOf, statementOf, type Failure } from "./failures.js";
import type { LineOf } from "./specificationLines.js";

const MAX_VIOLATIONS = 3;
const MAX_CHARACTERS = 400;
/** A longer command is left out: a truncated one would do something else. */
const MAX_CURL_CHARACTERS = 2000;

/** Writes the failures of one cause as a list item: the first with its violations, the others by id. */
export function failureLines(cause: Cause, lineOf: LineOf): string[] {
  const { target, result, check } = cause.first;
  const violations = result.violations ?? [];
  const more = violations.length - MAX_VIOLATIONS;
  return [
    `- **${inlineCode(result.id)}** on ${target}: ${check?.requirement ?? "a check that the suite does not have"}`,
    ...violations
      .slice(0, MAX_VIOLATIONS)
      .flatMap((violation) => violationLines(violation, cause.first, lineOf)),
    ...(more > 0 ? [`  - … and ${more} more violations`] : []),
    ...otherLines(cause),
    "",
  ];
}

function otherLines(cause: Cause): string[] {
  const { others } = cause;
  if (others.length === 0) return [];
  const names = others
    .slice(0, MAX_OTHERS)
    .map(({ target, result }) => `${inlineCode(result.id)} on ${target}`);
  const more =
    others.length > MAX_OTHERS ? `, and ${others.length - MAX_OTHERS} in the other reports of the run` : "";
  return [`  - ${othersTitle(cause)}: ${names.join(", ")}${more}`];
}

function violationLines(violation: ShownViolation, { check }: Failure, lineOf: LineOf): string[] {
  const { expected, actual, curl } = violation;
  const pointer = statementOf(violation, check);
  const source = check ? `${sourceOf(check)}, ` : "";
  return [
    `  - expected: ${inlineCode(truncate(expected, MAX_CHARACTERS))}`,
    `  - actual: ${inlineCode(truncate(actual, MAX_CHARACTERS))}`,
    `  - source: ${source}${inlineCode(pointer)}, line ${lineOf(pointer)} of the spec`,
    ...(curl === "" || curl.length > MAX_CURL_CHARACTERS ? [] : ["", ...codeBlock(curl, "sh", "    ")]),
  ];
}

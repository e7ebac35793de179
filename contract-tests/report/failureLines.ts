import type { ShownViolation } from "../wire/recordedExchange.js";
import { truncate } from "../wire/truncate.js";
import { codeBlock, inlineCode } from "./code.js";
import { statementOf, type Failure } from "./failures.js";
import type { LineOf } from "./specificationLines.js";

const MOST_VIOLATIONS = 3;
const MOST_CHARACTERS = 400;
/** A command that is cut does nothing that one would want. */
const MOST_CURL_CHARACTERS = 2000;

/** Writes a check that failed as an item of a list. */
export function failureLines(failure: Failure, lineOf: LineOf): string[] {
  const { target, result, check } = failure;
  const violations = result.violations ?? [];
  const more = violations.length - MOST_VIOLATIONS;
  return [
    `- **${inlineCode(result.id)}** on ${target}: ${check?.requirement ?? "a check that the suite does not have"}`,
    ...violations
      .slice(0, MOST_VIOLATIONS)
      .flatMap((violation) => violationLines(violation, failure, lineOf)),
    ...(more > 0 ? [`  - … and ${more} more violations`] : []),
    "",
  ];
}

function violationLines(violation: ShownViolation, { check }: Failure, lineOf: LineOf): string[] {
  const { expected, actual, curl } = violation;
  const pointer = statementOf(violation, check);
  const page = check ? `${check.page}, ` : "";
  return [
    `  - expected: ${inlineCode(truncate(expected, MOST_CHARACTERS))}`,
    `  - actual: ${inlineCode(truncate(actual, MOST_CHARACTERS))}`,
    `  - source: ${page}${inlineCode(pointer)}, line ${lineOf(pointer)} of the spec`,
    ...(curl === "" || curl.length > MOST_CURL_CHARACTERS ? [] : ["", ...codeBlock(curl, "sh", "    ")]),
  ];
}

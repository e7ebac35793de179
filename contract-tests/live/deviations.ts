import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject } from "../spec/json.js";
import type { CheckResult, KnownDeviation } from "../run/checkResult.js";
import { RunImpossible } from "./environment.js";

/** A check that a store is known to fail. */
export interface Deviation extends KnownDeviation {
  readonly check: string;
}

const FIELDS = ["check", "reason", "link", "sentence"];

/**
 * Reads a file of known deviations.
 *
 * @throws {RunImpossible} If the file is not a list of `{ check, reason }` about existing checks.
 */
export function readDeviations(path: string, known: readonly string[]): Deviation[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new RunImpossible(`${path} cannot be read: ${messageOf(error)}`);
  }
  try {
    return deviationsIn(text, known);
  } catch (error) {
    throw new RunImpossible(`${path}: ${messageOf(error)}`);
  }
}

export function deviationsIn(text: string, known: readonly string[]): Deviation[] {
  const value: unknown = parse(text);
  if (!Array.isArray(value)) throw new Error("it is no list of `- check: …, reason: …`.");
  const deviations = value.map((entry: unknown, index) => deviationAt(entry, index + 1, known));
  const twice = deviations.find(
    ({ check }, index) => deviations.findIndex((other) => other.check === check) < index,
  );
  if (twice) throw new Error(`${twice.check} is listed twice.`);
  return deviations;
}

function deviationAt(entry: unknown, number: number, known: readonly string[]): Deviation {
  const fields = isObject(entry) ? entry : {};
  const { check, reason, link, sentence } = fields;
  const other = Object.keys(fields).find((key) => !FIELDS.includes(key));
  if (other !== undefined)
    throw new Error(`entry ${number} has a field "${other}"; there are ${FIELDS.join(", ")}.`);
  if (typeof check !== "string") throw new Error(`entry ${number} names no check.`);
  if (!known.includes(check)) {
    throw new Error(`entry ${number} names "${check}", which is no check; see --list.`);
  }
  if (typeof reason !== "string" || reason.trim() === "") {
    throw new Error(`entry ${number} gives no reason why ${check} fails.`);
  }
  if (link !== undefined && !(typeof link === "string" && /^https?:\/\//.test(link) && URL.canParse(link))) {
    throw new Error(`entry ${number} has a link that is no http(s) URL.`);
  }
  if (sentence !== undefined && (typeof sentence !== "string" || sentence.trim() === "")) {
    throw new Error(`entry ${number} has a sentence that is no text.`);
  }
  return {
    check,
    reason: reason.trim(),
    ...(link !== undefined && { link }),
    ...(sentence !== undefined && { sentence: sentence.trim() }),
  };
}

/** Skips failed checks that are listed. A listed check that passes fails, so the list cannot go stale. */
export function withDeviations(
  results: readonly CheckResult[],
  deviations: readonly Deviation[],
): CheckResult[] {
  return results.map((result) => {
    const deviation = deviations.find(({ check }) => check === result.id);
    return deviation ? withDeviation(result, deviation) : result;
  });
}

function withDeviation(result: CheckResult, { reason, link, sentence }: Deviation): CheckResult {
  switch (result.status) {
    case "fail":
      return {
        ...result,
        status: "skip",
        reason: [
          `known deviation: ${reason}`,
          ...(link === undefined ? [] : [link]),
          ...(sentence === undefined ? [] : [`The documents say: ${sentence}`]),
        ].join(" "),
        deviation: {
          reason,
          ...(link !== undefined && { link }),
          ...(sentence !== undefined && { sentence }),
        },
      };
    case "pass": {
      const expected = `the known deviation: ${reason}`;
      const actual = "the check passes; take it off the list";
      return { ...result, status: "fail", violations: [{ expected, actual, pointer: "#/paths", curl: "" }] };
    }
    case "skip":
      return result;
  }
}

// Only the first line: the others quote the file.
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/:?\n[^]*$/, ".");
}

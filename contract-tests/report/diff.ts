import { diffArrays, diffWordsWithSpace } from "diff";
import { parseJson, isObject } from "../spec/json.js";
import { truncate } from "../wire/truncate.js";

/** A line, or some words, of two compared texts. */
export interface DifferencePart {
  /** In both texts, only in the expected one, only in the actual one, or left out. */
  readonly kind: "same" | "expected" | "actual" | "omitted";
  readonly text: string;
}

export interface Difference {
  readonly by: "lines" | "words";
  readonly parts: readonly DifferencePart[];
}

/** Longer texts are cut first: comparing them would take too long. */
const MAX_CHARACTERS = 40_000;
/** With more changes a difference is of no use to a reader. */
const MAX_CHANGES = 500;
/** Part of the longer text that must be in both. Below it, the two texts are easier to read without a difference. */
const MIN_SHARED = 0.3;
/** Unchanged lines shown around a change. */
const LINES_AROUND = 3;
const MAX_LINES = 100;
const MAX_LINE_CHARACTERS = 200;

/** Formats the JSON that a text ends with, one value per line. Other text stays as it is. */
export function layOutJson(text: string): string {
  if (text.length > MAX_CHARACTERS) return text;
  const start = text.search(/[[{]/);
  const value = start < 0 ? undefined : parseJson(text.slice(start))?.value;
  if (!isObject(value)) return text;
  const before = text.slice(0, start).trimEnd();
  return `${before === "" ? "" : `${before}\n`}${JSON.stringify(value, undefined, 2)}`;
}

/**
 * Compares two texts: by lines if one of them has several once its JSON is formatted, otherwise by words.
 *
 * @returns The difference, or undefined if it would not help because the texts share too little.
 */
export function differenceOf(expected: string, actual: string): Difference | undefined {
  const [before, after] = [expected, actual].map((text) => layOutJson(text).slice(0, MAX_CHARACTERS));
  if (before === undefined || after === undefined || before === after) return undefined;
  return before.includes("\n") || after.includes("\n")
    ? differenceOfLines(before, after)
    : differenceOfWords(before, after);
}

function differenceOfLines(before: string, after: string): Difference | undefined {
  const changes = diffArrays(before.split("\n"), after.split("\n"), {
    maxEditLength: MAX_CHANGES,
    // A comma after a value is not a difference.
    comparator: (left, right) => left.replace(/,$/, "") === right.replace(/,$/, ""),
  });
  if (!changes?.some(({ added, removed, value }) => !added && !removed && value.some(hasWords)))
    return undefined;
  const runs = changes.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), lines: value }));
  return { by: "lines", parts: limitLines(runs.flatMap(withoutMiddle)) };
}

function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

function differenceOfWords(before: string, after: string): Difference | undefined {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_CHANGES })?.map(
    ({ added, removed, value }): DifferencePart => ({ kind: kindOf(added, removed), text: value }),
  );
  const shared = parts
    ?.filter(({ kind }) => kind === "same")
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return parts === undefined || (shared ?? 0) < MIN_SHARED * Math.max(before.length, after.length)
    ? undefined
    : { by: "words", parts };
}

function kindOf(added: boolean, removed: boolean): "same" | "expected" | "actual" {
  return added ? "actual" : removed ? "expected" : "same";
}

interface Run {
  readonly kind: DifferencePart["kind"];
  readonly lines: readonly string[];
}

// Unchanged lines matter only near a change.
function withoutMiddle({ kind, lines }: Run, index: number, all: readonly Run[]): DifferencePart[] {
  const parts = (some: readonly string[]) =>
    some.map((line) => ({ kind, text: truncate(line, MAX_LINE_CHARACTERS) }));
  const head = index === 0 ? 0 : LINES_AROUND;
  const tail = index === all.length - 1 ? 0 : LINES_AROUND;
  const omitted = lines.length - head - tail;
  if (kind !== "same" || omitted < 2) return parts(lines);
  return [
    ...parts(lines.slice(0, head)),
    { kind: "omitted", text: `${omitted} lines that are the same` },
    ...parts(lines.slice(lines.length - tail)),
  ];
}

function limitLines(lines: DifferencePart[]): DifferencePart[] {
  const rest = lines.length - MAX_LINES;
  return rest > 0 ? [...lines.slice(0, MAX_LINES), { kind: "omitted", text: `${rest} more lines` }] : lines;
}

import { isObject } from "../../src/isObject.js";

/** The measured values, mostly milliseconds per call: by subject, mode and round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

function isSamples(value: unknown): value is Samples {
  return (
    isObject(value) &&
    Object.values(value).every(
      (modes) =>
        isObject(modes) && Object.values(modes).every((ms) => Array.isArray(ms) && ms.every(isNumber)),
    )
  );
}

/** Reads samples from the message of a process. */
export function samplesOf(message: unknown): Samples {
  if (!isSamples(message)) throw new Error("A process of the bench sent no samples.");
  return message;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

export function addSample(
  samples: Record<string, Record<string, number[]>>,
  subject: string,
  mode: string,
  value: number,
): void {
  const ofSubject = (samples[subject] ??= {});
  (ofSubject[mode] ??= []).push(value);
}

/** Visits all items in each round, forwards and backwards in turn, so that none always follows the same one. */
export async function takeRounds<Item>(
  rounds: number,
  items: readonly Item[],
  visit: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const item of round % 2 === 0 ? items : items.toReversed()) await visit(item);
  }
}

/** Returns the median; NaN if there are no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/** Returns the median of the ratios of each round, so a slow round does not count; NaN if a base is missing. */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, round) => value / (bases[round] ?? NaN)));
}

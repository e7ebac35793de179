import { evidenceOf, type Evidence } from "./evidence.js";
import type { Place } from "./place.js";

/** A limit that a page states. */
export interface Limit {
  /** A sentence: "At most 10 requests at once." */
  readonly sentence: string;
  readonly evidence: Evidence;
}

const SENTENCES: Readonly<Record<string, (most: string) => string>> = {
  concurrentRequests: (most) => `At most ${most} requests of this operation may run at once.`,
  segmentsPerStore: (most) => `A store holds at most ${most} segments.`,
};

/** Reads the `x-limits`. Throws if a limit has no sentence here, so that none is left out silently. */
export function limitsAt(place: Place): Limit[] {
  if (place.value === undefined) return [];
  const evidence = evidenceOf(place);
  return place.entries().flatMap(([name, { value, pointer }]) => {
    if (name === "x-evidence") return [];
    const sentence = SENTENCES[name];
    if (sentence === undefined) throw new Error(`There are no words for the limit at #${pointer}.`);
    return [{ sentence: sentence(Number(value).toLocaleString("en")), evidence }];
  });
}

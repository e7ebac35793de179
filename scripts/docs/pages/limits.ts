import type { Markdown } from "../page.js";
import { evidenceMarkdown, evidenceOf } from "../specification/evidence.js";
import type { Place } from "../specification/place.js";

const SENTENCES: Readonly<Record<string, (most: string) => string>> = {
  concurrentRequests: (most) => `At most ${most} requests of this operation may run at once.`,
  segmentsPerStore: (most) => `A store holds at most ${most} segments.`,
};

/** Writes the `x-limits`. Throws if a limit has no sentence here, so that none is left out silently. */
export function limitSentences(place: Place): Markdown | undefined {
  if (place.value === undefined) return undefined;
  const sentences = place.entries().flatMap(([name, { value, pointer }]) => {
    if (name === "x-evidence") return [];
    const sentence = SENTENCES[name];
    if (sentence === undefined) throw new Error(`There are no words for the limit at #${pointer}.`);
    return [sentence(Number(value).toLocaleString("en"))];
  });
  return `${sentences.join(" ")}\n\n${evidenceMarkdown(evidenceOf(place))}`;
}

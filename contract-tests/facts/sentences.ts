import { isObject, pointerToken } from "../spec/json.js";

/** A sentence of a description in the spec. */
export interface PlacedSentence {
  /** JSON pointer of the description. */
  readonly pointer: string;
  readonly sentence: string;
}

/** Splits a description, Markdown with one or more sentences, at the ends of its sentences. Headings are none. */
export function sentencesOf(description: string): string[] {
  return description
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join(" ")
    .split(/(?<=[.!?](?:\*\*)?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Lists every sentence of every description in a spec. */
export function placedSentences(document: unknown): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (!isObject(node)) return;
    for (const [key, value] of Object.entries(node)) {
      const place = `${pointer}/${pointerToken(key)}`;
      // An example may hold a field of this name.
      if (place === "/components/examples") continue;
      if (key === "description" && typeof value === "string") {
        sentences.push(...sentencesOf(value).map((sentence) => ({ pointer: place, sentence })));
      } else visit(value, place);
    }
  };
  visit(document, "");
  return sentences;
}

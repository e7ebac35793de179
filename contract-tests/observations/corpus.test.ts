import { namePrefix } from "../wire/runNames.js";
import { corpusTexts } from "./corpus.js";

/** The marks of an update and of a repetition, which may come before the words. */
const MARKS = "1 u ";
const MAX_NAME = 50;

test("names stay below 50 characters", () => {
  const longest = Math.max(...corpusTexts.map(({ words }) => words.length));
  expect(namePrefix("0".repeat(16)).length + MARKS.length + longest).toBeLessThan(MAX_NAME);
});

test("names differ after trimming, folding and normalising", () => {
  const folded = corpusTexts.map(({ words }) => words.trim().normalize("NFKD").toLowerCase());
  expect(new Set(folded).size).toBe(corpusTexts.length);
});

test("no text has another composed form", () => {
  for (const { words, description } of corpusTexts) {
    expect([words.normalize("NFC"), words.normalize("NFD")]).toEqual([words, words]);
    expect(description.normalize("NFC")).toBe(description);
  }
});

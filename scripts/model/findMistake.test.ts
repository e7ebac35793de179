import { mistakes } from "../../contract-tests/model/mistakes.js";
import { findMistake, textWith } from "./findMistake.js";

const SEEDS = 20;

/** Mistakes that few seeds find: entries of both tables for each effect of a call, and the clock of the store. */
const sample = [
  "conflict takeAway after doubt: unknown -> refused",
  "missing update: refused -> succeeded",
  "notProcessed create after doubt: unknown -> refused",
  "unclear update: unknown -> succeeded",
  "listed unknown after doubt: unknown -> succeeded",
  "every listed segment is older than the call",
];

test.each(sample)(`%s: found within ${SEEDS} seeds`, async (name) => {
  const mistake = mistakes.find((candidate) => candidate.name === name);
  if (!mistake) throw new Error("There is no such mistake.");
  await expect(findMistake(mistake, SEEDS)).resolves.toMatch(/^seed \d+: /);
});

test("each mistake has a name of its own, a reason, and a place in the client as it is", () => {
  expect(new Set(mistakes.map(({ name }) => name)).size).toBe(mistakes.length);
  for (const mistake of mistakes) {
    expect(mistake.falseBecause).not.toBe("");
    expect(textWith(mistake)).toContain(mistake.to);
  }
});

test("a mistake whose place is gone, or stands there twice, is an error", () => {
  const [first] = mistakes;
  if (!first) throw new Error("There are no mistakes.");
  expect(() => textWith({ ...first, from: "gone()" })).toThrow(/does not fit .*claims\.ts/);
  expect(() => textWith({ ...first, from: "return" })).toThrow(/must stand there once/);
});

import { compare } from "./compare.js";
import type { Measured } from "./measure.js";

const outcomes = {
  code: "compiles",
  "no filter": "does not compile",
  "empty text": "DELETE /segments?id:in=",
};
const stored: Measured = { spec: {}, safe: { a: outcomes } };
const measured = (changes: Readonly<Record<string, string>>): Measured => ({
  spec: {},
  safe: { a: { ...outcomes, ...changes } },
});

test("an equal table has no changes", () => {
  expect(compare(stored, measured({}))).toEqual({ worse: [], other: [] });
});

test("a cell that gets worse is named, with both outcomes", () => {
  const { worse } = compare(stored, measured({ "no filter": "DELETE /segments", code: "2 errors" }));
  expect(worse).toEqual([
    "safe: a: code: 2 errors, stored: compiles",
    "safe: a: no filter: DELETE /segments, stored: does not compile",
  ]);
});

test("a cell that gets better is no failure", () => {
  expect(compare(stored, measured({ "empty text": "not sent" }))).toEqual({
    worse: [],
    other: ["safe: a: empty text: not sent, stored: DELETE /segments?id:in="],
  });
});

test("a missing generator is worse, a new one is not", () => {
  const { worse } = compare(stored, { spec: {}, safe: {} });
  expect(worse).toHaveLength(3);
  expect(worse[0]).toBe("safe: a: code: missing, stored: compiles");
  const { a } = stored.safe;
  expect(compare(stored, { spec: {}, safe: { a: a ?? {}, b: { code: "1 errors" } } })).toEqual({
    worse: [],
    other: ["safe: b: code: 1 errors, stored: nothing"],
  });
});

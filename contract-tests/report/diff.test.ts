import { differenceOf, layOutJson } from "./diff.js";

const kindsOf = (expected: string, actual: string) =>
  differenceOf(expected, actual)?.parts.map(({ kind, text }) => `${kind}: ${text}`);

test("JSON is formatted, also after words; other text stays", () => {
  expect(layOutJson('the segments ["a","b"]')).toBe('the segments\n[\n  "a",\n  "b"\n]');
  expect(layOutJson("status [ok")).toBe("status [ok");
  expect(layOutJson("total 36")).toBe("total 36");
});

test("JSON is compared line by line", () => {
  expect(differenceOf('{"id":1,"name":"a"}', '{"id":1,"name":"b"}')?.by).toBe("lines");
  expect(kindsOf('{"id":1,"name":"a"}', '{"id":1,"name":"b"}')).toEqual([
    "same: {",
    'same:   "id": 1,',
    'expected:   "name": "a"',
    'actual:   "name": "b"',
    "same: }",
  ]);
});

test("unchanged lines far from a change are left out", () => {
  const rows = (last: number) => JSON.stringify([1, 2, 3, 4, 5, 6, 7, 8, last]);
  expect(kindsOf(rows(9), rows(10))).toEqual([
    "omitted: 6 lines that are the same",
    "same:   6,",
    "same:   7,",
    "same:   8,",
    "expected:   9",
    "actual:   10",
    "same: ]",
  ]);
});

test("a comma after a value is no difference", () => {
  expect(kindsOf('the segments ["a"]', '["b","a","c"]')).toEqual([
    "expected: the segments",
    "same: [",
    'actual:   "b",',
    'same:   "a",',
    'actual:   "c"',
    "same: ]",
  ]);
});

test("a sentence is compared word by word", () => {
  expect(differenceOf("total 5 on page 1", "total 36 on page 1")).toEqual({
    by: "words",
    parts: [
      { kind: "same", text: "total " },
      { kind: "expected", text: "5" },
      { kind: "actual", text: "36" },
      { kind: "same", text: " on page 1" },
    ],
  });
});

test.each([
  ["no segment", '["a449e90d"]'],
  ["10 segments in the store", "48"],
  ["the same", "the same"],
])("%j and %j have no difference worth reading", (expected, actual) => {
  expect(differenceOf(expected, actual)).toBeUndefined();
});

test("many changes are limited, and too many are not compared", () => {
  const numbers = (changed: number) =>
    JSON.stringify(Array.from({ length: 1500 }, (_, index) => (index % 6 === 0 ? index * changed : index)));
  expect(differenceOf(numbers(1), numbers(3))?.parts.length).toBe(101);
  expect(differenceOf(numbers(1), numbers(3))?.parts.at(-1)?.text).toMatch(/^\d+ more lines$/);
  const all = (word: string) =>
    Array.from({ length: 1000 }, (_, index) => `${word} ${index} same`).join("\n");
  expect(differenceOf(all("a"), all("b"))).toBeUndefined();
});

test("megabytes are truncated", () => {
  const long = "x".repeat(5_000_000);
  const parts = differenceOf(`same\n${long}`, `same\none\n${long}`)?.parts ?? [];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(1000);
});

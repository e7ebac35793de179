import { matchRows } from "./matchRows.js";
import { segmentOf } from "../doubles/fakeContext.js";

function found(names: string[], listed: string[], isComplete = false) {
  const segments = listed.map((name, n) => segmentOf(n, { name }));
  return matchRows(
    names.map((name) => ({ name })),
    segments,
    ({ name }) => name,
    isComplete,
  ).map((segment) => segment?.name);
}

test("rows find their segments whatever the order", () => {
  expect(found(["a", "b", "c"], ["c", "x", "a"])).toEqual(["a", undefined, "c"]);
});

test.each([
  ["trimmed", " b ", "b"],
  ["in another case", "B", "b"],
  ["in another Unicode form", "Caf\u00e9", "Cafe\u0301"],
  ["with spaces joined", "a  b", "a b"],
])("names find what a store keeps %s, unless it is another's", (_, given, kept) => {
  expect(found([given, "z"], ["y", kept])).toEqual([kept, undefined]);
  expect(found([given, kept], [kept])).toEqual([undefined, kept]);
  expect(found([given, given.toUpperCase()], ["y", kept])).toEqual([undefined, undefined]);
});

test("the last name and the last segment belong together, if the segments answer these names alone", () => {
  expect(found(["a", "b"], ["?", "a"], true)).toEqual(["a", "?"]);
  expect(found(["a", "b"], ["?", "a"])).toEqual(["a", undefined]);
  expect(found(["a", "b", "c"], ["?", "a"], true)).toEqual(["a", undefined, undefined]);
});

test("names find nothing by an empty name", () => {
  expect(found(["  "], ["a"])).toEqual([undefined]);
});

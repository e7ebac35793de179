import { matchRows } from "./matchRows.js";
import { segmentOf } from "../doubles/fakeContext.js";

function found(names: string[], listed: string[]) {
  const segments = listed.map((name, n) => segmentOf(n, { name }));
  return matchRows(
    names.map((name) => ({ name })),
    segments,
    ({ name }) => name,
  ).map((segment) => segment?.name);
}

test("rows find their segments whatever the order, by the very same name", () => {
  expect(found(["a", "b", "c"], ["c", "B", "a"])).toEqual(["a", undefined, "c"]);
});

test("names find what a store has trimmed, unless it is another's", () => {
  expect(found([" b ", " a", "a"], ["a", "b"])).toEqual(["b", undefined, "a"]);
});

test("names find nothing by an empty name", () => {
  expect(found(["  "], ["a"])).toEqual([undefined]);
});

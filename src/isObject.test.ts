import { isRecord } from "./isObject.js";

test("objects, arrays and functions have properties", () => {
  expect([{}, [], () => 1].every(isRecord)).toBe(true);
});

test("null and primitives are no records", () => {
  expect([null, undefined, "text", 1, true].some(isRecord)).toBe(false);
});

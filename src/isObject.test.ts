import { isObject } from "./isObject.js";

test("objects, arrays and functions have properties", () => {
  expect([{}, [], () => 1].every(isObject)).toBe(true);
});

test("null and primitives are no records", () => {
  expect([null, undefined, "text", 1, true].some(isObject)).toBe(false);
});

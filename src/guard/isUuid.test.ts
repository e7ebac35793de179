import { isUuid } from "./isUuid.js";
import { a, b } from "../doubles/ids.js";

test.each([a, b, "00000000-0000-0000-0000-000000000000"])("%s is a uuid", (text) => {
  expect(isUuid(text)).toBe(true);
});

test.each([
  "",
  "..",
  "1",
  a.slice(1),
  `${a}0`,
  `{${a}}`,
  `${a}\n`,
  ` ${a}`,
  a.replaceAll("-", ""),
  a.replace("3", "g"),
  undefined,
  [a],
])("%j is no uuid", (value) => {
  expect(isUuid(value)).toBe(false);
});

import { rounded } from "./figures.js";

test.each([
  [{ value: 14.514, unit: "kB" }, "14.5 kB"],
  [{ value: 1.1482, unit: "×" }, "1.15 ×"],
  [{ value: 114.4, unit: "µs" }, "114 µs"],
  [{ value: 12.06, unit: "s" }, "12.1 s"],
  [{ value: 450, unit: "" }, "450"],
  [undefined, "–"],
])("%j is rounded for a reader", (figure, expected) => {
  expect(rounded(figure)).toBe(expected);
});

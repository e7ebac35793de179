import { median, medianRatio } from "./median.js";

test("the median is the value in the middle, or between the two there", () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([9, 1, 2, 4])).toBe(3);
  expect(median([])).toBeNaN();
});

test("a ratio compares within a round", () => {
  expect(medianRatio([2, 20, 200], [1, 10, 100])).toBe(2);
});

test("without a base of each round the ratio is NaN", () => {
  expect(medianRatio([2], [])).toBeNaN();
});

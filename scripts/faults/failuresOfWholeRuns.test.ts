import { failuresOfWholeRuns } from "./failuresOfWholeRuns.js";

test("whole runs with one failure each miss no goal", () => {
  const { line, missed } = failuresOfWholeRuns([1, 1, 1, 3]);
  expect(line).toBe("4 whole runs: median 1 failures, 95 % at most 3, none above 3");
  expect(missed).toEqual([]);
});

test("each goal can be missed", () => {
  expect(failuresOfWholeRuns([2, 2, 2]).missed).toEqual(["the median is above 1"]);
  expect(failuresOfWholeRuns([1, 1, 1, 5, 5]).missed).toEqual(["more than 5 % are above 4"]);
  expect(failuresOfWholeRuns([...Array<number>(99).fill(1), 9]).missed).toEqual(["one is above 8"]);
});

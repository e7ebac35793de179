import { addSample, median, medianRatio, samplesOf, takeRounds } from "./samples.js";

test("samples are kept by subject, mode and round", () => {
  const samples = {};
  addSample(samples, "ky", "one", 1);
  addSample(samples, "ky", "one", 2);
  addSample(samples, "ky", "ten", 3);
  expect(samplesOf(samples)).toEqual({ ky: { one: [1, 2], ten: [3] } });
});

test.each([undefined, "text", { ky: 1 }, { ky: { one: 1 } }, { ky: { one: ["1"] } }])(
  "%j is refused",
  (message) => {
    expect(() => samplesOf(message)).toThrow("no samples");
  },
);

test("every second round goes backwards", async () => {
  const visited: string[] = [];
  await takeRounds(3, ["a", "b", "c"], (item) => Promise.resolve(visited.push(item)));
  expect(visited.join("")).toBe("abccbaabc");
});

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

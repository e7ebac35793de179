import { partOfPending, partOfSegments } from "./growth.js";

test("quadratic growth shows as a ratio above 1, linear growth as 1", () => {
  const { rows } = partOfSegments({
    "10 segments": { create: [0.1, 0.2, 0.1], list: [0.1, 0.1, 0.1] },
    "100 segments": { create: [1, 2, 1], list: [0.1, 0.1, 0.1] },
  });
  expect(rows.map(({ subject }) => subject)).toEqual(["10 segments", "100 segments"]);
  expect(rows[1]?.figures).toEqual([
    { name: "create", value: 1000, unit: "µs" },
    { name: "create, ratio", value: 10, unit: "×" },
    { name: "list", value: 100, unit: "µs" },
    { name: "list, ratio", value: 1, unit: "×" },
  ]);
});

test("pending calls are compared with one call and with openapi-fetch in the same round", () => {
  const { rows } = partOfPending({
    "1 call": {
      "time, openapi-fetch": [1, 10],
      "time, whole client": [2, 20],
      "heap, openapi-fetch": [3000, 3000],
      "heap, whole client": [9000, 9000],
    },
    "10 calls": {
      "time, openapi-fetch": [2, 20],
      "time, whole client": [3, 30],
      "heap, openapi-fetch": [3000, 3000],
      "heap, whole client": [6000, 6000],
    },
  });
  expect(rows[1]?.figures.map(({ name, value }) => [name, value])).toEqual([
    ["time", 16_500],
    ["time, ratio", 1.5],
    ["time to openapi-fetch", 1.5],
    ["heap", 6],
    ["heap, ratio", 6000 / 9000],
    ["heap to openapi-fetch", 2],
  ]);
});

test("a figure that a worker did not send is NaN", () => {
  const { rows } = partOfPending({ "1 call": {} });
  expect(rows[0]?.figures.every(({ value }) => Number.isNaN(value))).toBe(true);
});

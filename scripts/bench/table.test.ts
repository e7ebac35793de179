import { tableOf } from "./table.js";

test("a table has a line for each client, a column for each figure, and the notes", () => {
  const table = tableOf({
    title: "Size",
    rows: [
      { subject: "ours", figures: [{ name: "at once", value: 14.37, unit: "kB" }] },
      { subject: "another", figures: [{ name: "429", value: 3, unit: "" }] },
    ],
    notes: ["Of one run."],
  });
  expect(table.split("\n")).toEqual([
    "Size",
    "            at once   429",
    "  ours      14.4 kB   –",
    "  another   –         3",
    "  Of one run.",
    "",
  ]);
});

test.each([
  [{ value: 1.1, most: 1.2 }, "1.100 × ≤ 1.2 ✓"],
  [{ value: 1.3, most: 1.2 }, "1.300 × ≤ 1.2 ✗ EXCEEDED"],
  [{ value: NaN, most: 1.2 }, "NaN × ≤ 1.2 ✗ EXCEEDED"],
  [{ value: 14.37, most: 14.6, aim: 11 }, "14.4 × ≤ 14.6 ✓ (aim 11 missed)"],
  [{ value: 10, most: 14.6, aim: 11 }, "10 × ≤ 14.6 ✓ (aim 11 reached)"],
])("%j is judged in its cell", (limits, expected) => {
  const figures = [{ name: "ratio", unit: "×", ...limits }];
  expect(tableOf({ title: "", rows: [{ subject: "ours", figures }], notes: [] })).toContain(expected);
});

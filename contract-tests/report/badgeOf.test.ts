import { badgeOf } from "./badgeOf.js";

const totals = { pass: 3, fail: 0, skip: 1 };

test.each([
  [undefined, "unjudged", "lightgrey"],
  [{ verdict: "conforms", totals }, "conforms", "brightgreen"],
  [{ verdict: "conforms", totals, scope: "without state" }, "conforms in part", "brightgreen"],
  [{ verdict: "violates", totals: { ...totals, fail: 2 } }, "violates: 2 failed", "red"],
  [{ verdict: "violates", totals }, "violates", "red"],
  [{ verdict: "incomplete", totals }, "incomplete", "orange"],
] as const)("%j", (report, message, color) => {
  expect(badgeOf(report)).toEqual({ schemaVersion: 1, label: "Segments contract", message, color });
});

import type { CoverageCell } from "../../coverage/cell.js";
import { assertedIn, coverageGroups } from "./coverageViews.js";

const cell = (matrix: CoverageCell["matrix"], more: Partial<CoverageCell> = {}): CoverageCell => ({
  matrix,
  subject: "200",
  aspect: "answered",
  state: "asserted",
  checks: [],
  ...more,
});

test("cells are grouped by matrix, then by operation in the order of the pages, all operations last", () => {
  const groups = coverageGroups([
    cell("fact"),
    cell("status", { operationId: "updateSegments" }),
    cell("status", { operationId: "listSegments" }),
    cell("fact", { operationId: "listSegments" }),
    cell("status", { operationId: "listSegments", subject: "404" }),
  ]);
  expect(groups.map(({ id, cells }) => [id, cells.length])).toEqual([
    ["coverage-status-listSegments", 2],
    ["coverage-status-updateSegments", 1],
    ["coverage-fact-listSegments", 1],
    ["coverage-fact-all", 1],
  ]);
  expect(groups.at(-1)?.operation).toBe("all operations");
});

test("only asserted cells count", () => {
  expect(
    assertedIn([cell("status"), cell("status", { state: "observed" }), cell("status", { state: "open" })]),
  ).toBe(1);
});

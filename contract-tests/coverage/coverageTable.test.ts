import type { CoverageCell } from "./cell.js";
import { coverageTable } from "./coverageTable.js";

const cell = (
  matrix: CoverageCell["matrix"],
  state: CoverageCell["state"],
  subject = "200",
): CoverageCell => ({
  matrix,
  operationId: "listSegments",
  subject,
  aspect: "answered",
  state,
  checks: [],
  ...(state === "open" && { reason: "not requested" }),
});

test("a row for each operation, a column for each matrix, and what is open", () => {
  const { matrix, subject, aspect, state, checks } = cell("fact", "asserted");
  const ofAll = { matrix, subject, aspect, state, checks };
  expect(
    coverageTable([
      cell("status", "asserted"),
      cell("status", "open", "413"),
      cell("parameter", "observed"),
      cell("property", "open"),
      ofAll,
    ]).split("\n"),
  ).toEqual([
    "coverage        status  parameter  property  limit  value  fact",
    "listSegments       1/2        0/1       0/1      -      -     -",
    "all operations       -          -         -      -      -   1/1",
    "total              1/2        0/1       0/1      -      -   1/1",
    "  open (1), not requested: listSegments 413",
    "  open (1), no answer showed a property so",
  ]);
});

test("a long list of what is open ends", () => {
  const open = Array.from({ length: 40 }, (_, index) => cell("status", "open", String(index)));
  const lines = coverageTable(open).split("\n");
  expect(lines.at(-1)).toBe(
    "  open (40), not requested: listSegments 0, listSegments 1, listSegments 2, listSegments 3 and 36 more",
  );
});

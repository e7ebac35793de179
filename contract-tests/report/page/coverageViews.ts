import type { CoverageCell } from "../../coverage/cell.js";
import { operationIds } from "../../spec/operations.js";

/** What kinds of cells there are, in the order in which they are shown, and what each is about. */
export const MATRICES: Record<CoverageCell["matrix"], string> = {
  status: "Statuses",
  parameter: "Parameters",
  property: "Properties of answers",
  limit: "Limits",
  fact: "Facts",
};

/** The cells of one matrix and operation. */
export interface CoverageGroup {
  /** Unique in the page. */
  id: string;
  matrix: CoverageCell["matrix"];
  /** Name of the operation, or what stands in its place. */
  operation: string;
  cells: CoverageCell[];
}

/** What a cell that is about no single operation says in place of its name. */
const ALL_OPERATIONS = "all operations";

/** Brings cells together by matrix and operation, both in a fixed order; groups without cells are left out. */
export function coverageGroups(cells: readonly CoverageCell[]): CoverageGroup[] {
  return matrices().flatMap((matrix) =>
    [...operationIds, undefined]
      .map((operationId) => ({
        id: `coverage-${matrix}-${operationId ?? "all"}`,
        matrix,
        operation: operationId ?? ALL_OPERATIONS,
        cells: cells.filter((cell) => cell.matrix === matrix && cell.operationId === operationId),
      }))
      .filter((group) => group.cells.length > 0),
  );
}

/** The names of the matrices, in order. */
export function matrices(): CoverageCell["matrix"][] {
  return ["status", "parameter", "property", "limit", "fact"];
}

/** Counts the cells that a check asserts. */
export function assertedIn(cells: readonly CoverageCell[]): number {
  return cells.filter(({ state }) => state === "asserted").length;
}

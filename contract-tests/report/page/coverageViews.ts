import type { CoverageCell } from "../../coverage/cell.js";
import { operationIds } from "../../spec/operations.js";

export const MATRICES: Record<CoverageCell["matrix"], string> = {
  status: "Statuses",
  parameter: "Parameters",
  property: "Properties of answers",
  limit: "Limits",
  value: "Kinds of bodies sent",
  fact: "Facts",
};

export interface CoverageGroup {
  /** Unique on the page. */
  readonly id: string;
  readonly matrix: CoverageCell["matrix"];
  /** Name of the operation, or "all operations". */
  readonly operation: string;
  readonly cells: readonly CoverageCell[];
}

/** Groups cells by matrix and operation, both in a fixed order. There is no empty group. */
export function coverageGroups(cells: readonly CoverageCell[]): CoverageGroup[] {
  return matrices().flatMap((matrix) =>
    [...operationIds, undefined]
      .map((operationId) => ({
        id: `coverage-${matrix}-${operationId ?? "all"}`,
        matrix,
        operation: operationId ?? "all operations",
        cells: cells.filter((cell) => cell.matrix === matrix && cell.operationId === operationId),
      }))
      .filter((group) => group.cells.length > 0),
  );
}

/** Cells that look alike but for what they are about: a row of a table. */
export interface AlikeCells {
  readonly cell: CoverageCell;
  /** By subject. */
  readonly aspects: ReadonlyMap<string, readonly string[]>;
}

/** Joins cells with the same state, reason and first check: to name every check of each would take most of the page. */
export function alike(cells: readonly CoverageCell[]): AlikeCells[] {
  const rows = new Map<string, { cell: CoverageCell; aspects: Map<string, string[]> }>();
  for (const cell of cells) {
    const { matrix, state, checks, reason, subject, aspect } = cell;
    // A fact is a sentence, whose places in the spec say little to a reader.
    const shown = matrix === "fact" ? [] : [aspect];
    const key = JSON.stringify([state, checks[0], checks.length > 1, reason]);
    const { aspects } = rows.get(key) ?? { aspects: new Map<string, string[]>() };
    aspects.set(subject, [...(aspects.get(subject) ?? []), ...shown]);
    rows.set(key, { cell, aspects });
  }
  return [...rows.values()];
}

/** Lists the matrices in the order in which they are shown. */
export function matrices(): CoverageCell["matrix"][] {
  return ["status", "parameter", "property", "limit", "value", "fact"];
}

export function assertedIn(cells: readonly CoverageCell[]): number {
  return cells.filter(({ state }) => state === "asserted").length;
}

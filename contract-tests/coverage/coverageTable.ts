import { operationIds } from "../spec/operations.js";
import type { CoverageCell } from "./cell.js";

const MATRICES = ["status", "parameter", "property", "limit", "value", "fact"] as const;
const ALL = "all operations";
/** Maximum number of cells named for one reason. */
const MAX_OPEN = 4;

/**
 * Renders coverage for the terminal: asserted cells by operation and matrix, then the open cells with their reasons.
 * Open properties are only counted.
 */
export function coverageTable(cells: readonly CoverageCell[]): string {
  const operations = [...operationIds, undefined].filter((operationId) =>
    cells.some((cell) => cell.operationId === operationId),
  );
  const rows = [
    ["coverage", ...MATRICES],
    ...operations.map((operationId) => [
      operationId ?? ALL,
      ...MATRICES.map((matrix) =>
        share(cells.filter((cell) => cell.operationId === operationId && cell.matrix === matrix)),
      ),
    ]),
    ["total", ...MATRICES.map((matrix) => share(cells.filter((cell) => cell.matrix === matrix)))],
  ];
  return [...aligned(rows), ...openLines(cells)].join("\n");
}

function share(cells: readonly CoverageCell[]): string {
  if (cells.length === 0) return "-";
  return `${cells.filter(({ state }) => state === "asserted").length}/${cells.length}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}

// By reason, because most open cells share a few reasons.
function openLines(cells: readonly CoverageCell[]): string[] {
  const open = cells.filter(({ state }) => state === "open");
  const told = open.filter(({ matrix }) => matrix !== "property");
  const labels = new Map<string, string[]>();
  for (const cell of told) {
    const { reason = "no reason" } = cell;
    labels.set(reason, [...(labels.get(reason) ?? []), labelOf(cell)]);
  }
  const properties = open.length - told.length;
  return [
    ...[...labels].map(([reason, all]) => `  open (${all.length}), ${reason}: ${shortened(all)}`),
    ...(properties > 0 ? [`  open (${properties}), no answer showed a property so`] : []),
  ];
}

function labelOf({ operationId, matrix, subject, aspect }: CoverageCell): string {
  const label = `${operationId ?? ALL} ${subject}`;
  return matrix === "status" || matrix === "fact" ? label : `${label} ${aspect}`;
}

function shortened(labels: readonly string[]): string {
  const rest = labels.length - MAX_OPEN;
  return `${labels.slice(0, MAX_OPEN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

import { operations } from "../spec/operations.js";
import type { CheckResult } from "../run/checkResult.js";
import type { DocumentedCell } from "./cell.js";
import { whyUnprobed } from "./statedLimits.js";

/** The wire refuses to send an empty `id:in`, because it deletes everything. */
const UNFILTERED_DELETE =
  "not sent: A DELETE without `id:in` deletes everything; the suite does not send it.";

export interface Skipped {
  /** JSON pointer to the statement that the check is about. */
  readonly source: string;
  readonly reason: string;
}

/** Explains why a run has neither asserted nor observed a cell. */
export function uncoveredReason(cell: DocumentedCell, skipped: readonly Skipped[]): string {
  const { matrix, aspect, subject, pointer } = cell;
  const reasons = new Set(
    skipped
      .filter(({ source }) => source === pointer || source.startsWith(`${pointer}/`))
      .map(({ reason }) => reason),
  );
  const asSkipped = [...reasons].join("; ");
  switch (matrix) {
    case "status":
      return asSkipped || "no answer of this run had it";
    case "parameter":
      return harmOf(cell) ?? (asSkipped || "no check of this run sends it");
    case "property":
      if (aspect === "null") return "no answer of this run held null there";
      return aspect === "absent" ? "every answer of this run held it" : "no answer of this run held it";
    case "value":
      return asSkipped || "no check of this run sent it";
    case "limit":
      return aspect === "told"
        ? "no answer of this run told it"
        : (whyUnprobed(subject, aspect) ?? "not reached in this run");
    case "fact":
      return asSkipped || "no exchange of this run was about it";
  }
}

export function skippedOf(
  results: readonly Pick<CheckResult, "id" | "status" | "reason">[],
  sourceOf: (id: string) => string | undefined,
): Skipped[] {
  return results.flatMap(({ id, status, reason }) => {
    const source = sourceOf(id);
    return status === "skip" && reason !== undefined && source !== undefined ? [{ source, reason }] : [];
  });
}

function harmOf({ operationId, aspect }: DocumentedCell): string | undefined {
  const isDeletion = operationId !== undefined && operations[operationId].method === "DELETE";
  return isDeletion && aspect === "too few items" ? UNFILTERED_DELETE : undefined;
}

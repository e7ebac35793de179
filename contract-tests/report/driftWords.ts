import type { BaselineComparison } from "../drift/compareDrift.js";
import type { DriftEntry } from "../drift/entry.js";

/** Leaves out readings, which every view shows beside their check. */
export function undocumented(entries: readonly DriftEntry[]): DriftEntry[] {
  return entries.filter(({ kind }) => kind !== "reading");
}

/** Lists the drift that makes a run with a baseline violate the contract. */
export function newAndBreaking(comparison: BaselineComparison | undefined): DriftEntry[] {
  return comparison?.new.filter((entry) => entry.class === "breaking") ?? [];
}

/** Names the kind of an entry, to be followed by its `what`. */
export function driftWords({ kind }: Pick<DriftEntry, "kind">): string {
  switch (kind) {
    case "value":
      return "a value outside the documents,";
    case "reading":
      return "a reading,";
    case "status":
    case "property":
    case "header":
      return `undocumented ${kind}`;
  }
}

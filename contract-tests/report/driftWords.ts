import type { BaselineComparison } from "../drift/compareDrift.js";
import type { DriftEntry } from "../drift/entry.js";

/** Leaves out readings, which every view tells beside the check that noted them. */
export function undocumented(entries: readonly DriftEntry[]): DriftEntry[] {
  return entries.filter(({ kind }) => kind !== "reading");
}

/** Lists what makes a run that is compared with an earlier one violate the contract. */
export function newAndBreaking(comparison: BaselineComparison | undefined): DriftEntry[] {
  return comparison?.new.filter((entry) => entry.class === "breaking") ?? [];
}

/** Says what kind of drift an entry is. */
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

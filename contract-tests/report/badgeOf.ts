import { newAndBreaking } from "./driftWords.js";
import type { ContractReport } from "./contractReport.js";

/** A badge in the endpoint form of shields.io. */
export interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

const COLOURS = {
  conforms: "brightgreen",
  violates: "red",
  incomplete: "orange",
  unjudged: "lightgrey",
} as const;

/** Makes the badge of a run; without a report it could not judge. */
export function badgeOf(report?: Pick<ContractReport, "verdict" | "scope" | "totals" | "comparison">): Badge {
  const verdict = report?.verdict ?? "unjudged";
  return {
    schemaVersion: 1,
    label: "Segments contract",
    message: report ? messageOf(report) : verdict,
    color: COLOURS[verdict],
  };
}

function messageOf({ verdict, scope, totals, comparison }: Parameters<typeof badgeOf>[0] & object): string {
  if (verdict === "conforms") return scope === undefined ? verdict : `${verdict} in part`;
  if (verdict !== "violates") return verdict;
  const breaking = newAndBreaking(comparison).length;
  if (totals.fail > 0) return `${verdict}: ${totals.fail} failed`;
  return breaking > 0 ? `${verdict}: ${breaking} new and breaking` : verdict;
}

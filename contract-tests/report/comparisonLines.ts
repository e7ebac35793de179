import type { BaselineComparison } from "../drift/compareDrift.js";
import type { DriftEntry } from "../drift/entry.js";
import { newAndBreaking } from "./driftWords.js";

/** Writes the comparison with a baseline for the terminal: changed readings, what is new, what is gone, and the counts. */
export function comparisonLines(comparison: BaselineComparison): string[] {
  const { baseline, new: appeared, gone, unchanged, changedReadings } = comparison;
  const breaking = newAndBreaking(comparison);
  const others = appeared.filter((entry) => entry.class !== "breaking");
  return [
    `compared with the run of ${baseline.startedAt}`,
    ...changedReadings.flatMap(({ operationId, check, from, to }) => [
      `  A READING CHANGED: ${operationId} (${check})`,
      `    before: ${from.what}`,
      `    now:    ${to.what}`,
    ]),
    ...breaking.map((entry) => `  NEW AND BREAKING: ${lineOf(entry)}`),
    ...others.map((entry) => `  new: ${lineOf(entry)}`),
    ...gone.map((entry) => `  gone: ${lineOf(entry)}`),
    `  ${changedReadings.length} readings changed, ${appeared.length} new (${breaking.length} breaking), ${gone.length} gone, ${unchanged.length} unchanged`,
  ];
}

function lineOf({ operationId, kind, what, check, fingerprint }: DriftEntry): string {
  return `${operationId} ${kind} ${what} (${check}, ${fingerprint})`;
}

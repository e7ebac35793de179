import type { DriftEntry } from "../drift/entry.js";
import type { ContractReport } from "./contractReport.js";
import { truncate } from "../wire/truncate.js";
import { inlineCode } from "./code.js";
import { driftWords, newAndBreaking, undocumented } from "./driftWords.js";

const MAX_ENTRIES = 20;
const MAX_CHARACTERS = 200;

const code = (text: string) => inlineCode(truncate(text, MAX_CHARACTERS));

/** Lists the changes since the baseline that need attention: new breaking drift, and changed readings. */
export function changeLines({ comparison }: Pick<ContractReport, "comparison">): string[] {
  const since = `since ${inlineCode(comparison?.baseline.startedAt ?? "")}`;
  const readings = comparison?.changedReadings ?? [];
  return [
    ...section(`New and breaking ${since}`, newAndBreaking(comparison).map(entryLine)),
    ...section(
      `Readings that changed ${since}`,
      readings.map(
        ({ operationId, check, from, to }) =>
          `- \`${operationId}\`: ${code(from.what)} → ${code(to.what)} (${code(check)})`,
      ),
    ),
  ];
}

/** Lists the other drift: all of it, or in a run with a baseline what is new or gone. */
export function driftLines({
  targets,
  comparison,
}: Pick<ContractReport, "targets" | "comparison">): string[] {
  if (comparison === undefined) {
    const entries = targets.flatMap(({ name, drift }) =>
      undocumented(drift).map((entry) => `${entryLine(entry)} on ${name}`),
    );
    return section("Drift", entries);
  }
  const others = comparison.new.filter((entry) => entry.class !== "breaking");
  return [...section("New drift", others.map(entryLine)), ...section("Gone", comparison.gone.map(entryLine))];
}

/** Lists the failures that are known, with all that is known of them. */
export function deviationLines({ targets }: Pick<ContractReport, "targets">): string[] {
  const entries = targets.flatMap(({ results }) =>
    results.flatMap(({ id, deviation, reason = "" }) =>
      deviation ? [`- ${code(id)}: ${code(reason)}`] : [],
    ),
  );
  return section("Known deviations", entries);
}

/** Lists what was lost on the way and went well when it was repeated. */
export function interruptionLines({ targets }: Pick<ContractReport, "targets">): string[] {
  const entries = targets.flatMap(({ results }) =>
    results.flatMap(({ id, interruptions = [] }) =>
      interruptions.map((what) => `- ${code(what)} (${code(id)})`),
    ),
  );
  return section("Interruptions", entries);
}

function entryLine(entry: DriftEntry): string {
  const { operationId, what, check } = entry;
  return `- ${entry.class}: \`${operationId}\`, ${driftWords(entry)} ${code(what)}, seen by ${code(check)}`;
}

function section(title: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const more = entries.length - MAX_ENTRIES;
  return [
    `### ${title} (${entries.length})`,
    "",
    ...entries.slice(0, MAX_ENTRIES),
    ...(more > 0 ? [`- … and ${more} more`] : []),
    "",
  ];
}

import type { OperationId } from "../spec/operations.js";
import type { CheckResult } from "../run/checkResult.js";
import type { RunInfo } from "../run/session.js";
import { distinctDrift, type DriftEntry } from "./entry.js";

/** A reading of the documents, or a form of rows, that changed between two runs. */
export interface ChangedReading {
  readonly operationId: OperationId;
  readonly check: string;
  readonly from: DriftEntry;
  readonly to: DriftEntry;
}

/** Comparison of the drift of a run with that of an earlier one. */
export interface BaselineComparison {
  /** The earlier run. */
  readonly baseline: RunInfo;
  readonly new: DriftEntry[];
  /** Seen in the earlier run only, although the check ran again. */
  readonly gone: DriftEntry[];
  readonly unchanged: DriftEntry[];
  readonly changedReadings: ChangedReading[];
}

/** The compared parts of a run: all targets together, because the same store may have another name. */
export interface Compared {
  readonly targets: readonly {
    results: readonly Pick<CheckResult, "id" | "status">[];
    drift: readonly DriftEntry[];
  }[];
}

/** The compared parts of an earlier report. */
export interface Baseline extends Compared {
  readonly run: RunInfo;
}

/**
 * Compares the drift of a run with that of an earlier one. Drift that the earlier run did not show is new, even if
 * that run skipped the check. Drift is gone only if its check ran in both.
 */
export function compareDrift(current: Compared, baseline: Baseline): BaselineComparison {
  const [now, before] = [driftOf(current), driftOf(baseline)];
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const seen = new Set(now.map(({ fingerprint }) => fingerprint));
  const ran = idsThatRan(current);
  const appeared = now.filter(({ fingerprint }) => !known.has(fingerprint));
  const vanished = before.filter(({ fingerprint, check }) => !seen.has(fingerprint) && ran.has(check));
  const changedReadings = pairReadings(vanished, appeared);
  const paired = new Set(changedReadings.flatMap(({ from, to }) => [from, to]));
  return {
    baseline: baseline.run,
    new: appeared.filter((entry) => !paired.has(entry)),
    gone: vanished.filter((entry) => !paired.has(entry)),
    unchanged: now.filter(({ fingerprint }) => known.has(fingerprint)),
    changedReadings,
  };
}

function driftOf({ targets }: Compared): DriftEntry[] {
  return distinctDrift(targets.flatMap(({ drift }) => drift));
}

function idsThatRan({ targets }: Compared): Set<string> {
  const results = targets.flatMap((target) => target.results);
  return new Set(results.filter(({ status }) => status !== "skip").map(({ id }) => id));
}

// Readings are sentences that differ at the end: the most similar ones of a check and an operation belong together.
function pairReadings(vanished: readonly DriftEntry[], appeared: readonly DriftEntry[]): ChangedReading[] {
  const isReading = ({ kind }: DriftEntry) => kind === "reading";
  const candidates = vanished
    .filter(isReading)
    .flatMap((from) =>
      appeared
        .filter((to) => isReading(to) && to.check === from.check && to.operationId === from.operationId)
        .map((to) => ({ from, to, alike: sharedBeginning(from.what, to.what) })),
    );
  const taken = new Set<DriftEntry>();
  const pairs: ChangedReading[] = [];
  for (const { from, to } of candidates.sort((left, right) => right.alike - left.alike)) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push({ operationId: to.operationId, check: to.check, from, to });
  }
  return pairs;
}

/** Counts the words that two sentences have in common at the beginning. */
export function sharedBeginning(left: string, right: string): number {
  const [one, other] = [left.split(" "), right.split(" ")];
  const differing = one.findIndex((word, index) => word !== other[index]);
  return differing === -1 ? one.length : differing;
}

import type { OperationId } from "../spec/operations.js";
import type { CheckResult } from "../run/checkResult.js";
import type { RunInfo } from "../run/runInfo.js";
import { distinctDrift, type DriftEntry } from "./entry.js";
import { sharedBeginning } from "./sharedBeginning.js";

/** A reading of the documents that a target followed before, and the one that it follows now. */
export interface ChangedReading {
  operationId: OperationId;
  check: string;
  from: DriftEntry;
  to: DriftEntry;
}

/** How the drift of a run compares with that of an earlier one. */
export interface BaselineComparison {
  /** The earlier run. */
  baseline: RunInfo;
  new: DriftEntry[];
  /** What the check that saw it before, which ran again, does not see any more. */
  gone: DriftEntry[];
  unchanged: DriftEntry[];
  changedReadings: ChangedReading[];
}

/** What of a run is compared: of all its targets together, since the same store may have another name. */
export interface Compared {
  targets: readonly {
    results: readonly Pick<CheckResult, "id" | "status">[];
    drift: readonly DriftEntry[];
  }[];
}

/** An earlier report, as far as a run is compared with it. */
export interface Baseline extends Compared {
  run: RunInfo;
}

/**
 * Compares the drift of a run with that of an earlier one. What the earlier run did not show is new, also where it did
 * not run the check that shows it now. Gone is only what was seen by a check that ran in both.
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

// A check notes each of its readings in a sentence that ends in what differs: the most alike belong together.
function pairReadings(vanished: readonly DriftEntry[], appeared: readonly DriftEntry[]): ChangedReading[] {
  const isReading = ({ kind }: DriftEntry) => kind === "reading";
  const candidates = vanished
    .filter(isReading)
    .flatMap((from) =>
      appeared
        .filter((to) => isReading(to) && to.check === from.check)
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

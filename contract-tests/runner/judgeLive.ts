import { systemClock } from "../../src/time/systemClock.js";
import type { Check } from "../run/check.js";
import type { CheckResult } from "../run/checkResult.js";
import { RunImpossible, type LiveSettings } from "../live/environment.js";
import { cleanUp } from "../live/cleanUp.js";
import { connect } from "../live/connect.js";
import { removeJournal, writeJournal } from "../live/journal.js";
import { readSpecification } from "../spec/specification.js";
import type { TargetOutcome } from "./outcomes.js";
import { prepareLive } from "./prepareLive.js";
import { JEST_LOG, JOURNALS } from "./writeReports.js";
import { newRunId } from "../wire/runNames.js";
import { startJest } from "./startJest.js";
import type { Selection } from "./selection.js";
import type { Signals } from "./watchSignals.js";
import { logTo } from "./printReport.js";

/** Maximum number of requests of a run, including preflight and clean-up. */
const REQUEST_CAP = 300;
/** Number of them reserved for the clean-up. */
const RESERVE = 40;

export interface LiveOutcome {
  readonly outcome: TargetOutcome;
  /** A line for each segment that may still be in the store. */
  readonly remnants: string[];
}

/**
 * Runs the checks on a live store, and always cleans up after them.
 *
 * @throws {RunImpossible} If the store cannot be used. Nothing has been written then.
 */
export async function judgeLive(
  settings: LiveSettings,
  { only, selected, views }: Selection,
  signals: Signals,
): Promise<LiveOutcome> {
  const say = logTo(views);
  const specification = readSpecification();
  const open = (cap: number) =>
    connect({ settings, specification, clock: systemClock, fetch: globalThis.fetch, cap });
  const before = open(REQUEST_CAP);
  const target = await prepareLive(before, settings, say);
  const requestCap = REQUEST_CAP - RESERVE - before.sent;

  const runId = newRunId();
  const { origin, storeHash, allowsWrites } = settings;
  const startedAt = new Date().toISOString();
  // On disk before the first create, so segments are found even if this process is killed.
  if (allowsWrites) writeJournal(JOURNALS, { origin, storeHash, runId, pid: process.pid, startedAt });
  const run = startJest({ targets: [target], only, runId, requestCap }, JEST_LOG, views.isQuiet);
  signals.stopWith(() => void run.stop());
  say(`run ${runId} ${allowsWrites ? "reads and writes" : "only reads"} ${target.baseUrl}`);
  const { targets, endedByItself } = await run.outcome;
  const [outcome] = targets;
  if (outcome === undefined) throw new Error("The run has no target.");

  const isComplete = endedByItself && (isEndedEarly(outcome) || outcome.results.length >= selected.length);
  // A killed runner may have sent requests that it did not report, so all it was allowed count as sent.
  const after = open(REQUEST_CAP - before.sent - (isComplete ? outcome.requests : requestCap));
  const remnants = allowsWrites ? await cleanUpAfter(outcome) : [];
  const requests = before.sent + outcome.requests + after.sent;
  say(`${isComplete ? "" : "at least "}${requests} requests, at most ${REQUEST_CAP}`);
  return { outcome, remnants };

  async function cleanUpAfter({ createdIds, hasWritten }: TargetOutcome): Promise<string[]> {
    if (isComplete && !hasWritten) {
      removeJournal(JOURNALS, runId);
      return [];
    }
    const options = { connection: after, clock: systemClock, runIds: [runId], createdIds };
    const { problems } = await cleanUp({ ...options, endedByItself: isComplete });
    if (problems.length > 0) return problems;
    removeJournal(JOURNALS, runId);
    say("nothing of the run is left in the store");
    return [];
  }
}

/** @throws {RunImpossible} If the run ended early. */
export function refuseEndedEarly({ unjudgeable, refusedWrite, isCapReached, results }: TargetOutcome): void {
  const hasFailed = results.some(({ status }) => status === "fail");
  // A violation that was found before outranks it.
  if (unjudgeable !== undefined && !hasFailed) throw new RunImpossible(unjudgeable);
  if (refusedWrite) {
    throw new RunImpossible(
      `The first write was answered ${refusedWrite.status}: the token may only read. Give its API account the scope store_v2_customers, or set CONTRACT_ALLOW=read.`,
    );
  }
  if (isCapReached) {
    throw new RunImpossible(
      `The run has sent as many requests as it may, ${REQUEST_CAP} with those for cleaning up, and not every check has run. Run it when the store answers without asking to wait, or fewer checks with --only.`,
    );
  }
}

/** Adds the checks that did not run because the server became too unsteady, each with that reason. */
export function withUnrun(
  { results, unjudgeable }: TargetOutcome,
  selected: readonly Check[],
): CheckResult[] {
  if (unjudgeable === undefined) return results;
  const ran = new Set(results.map(({ id }) => id));
  const unrun = selected.filter(({ id }) => !ran.has(id));
  return [
    ...results,
    ...unrun.map(({ id, operationId }): CheckResult => {
      return { id, operationId, status: "skip", reason: `not judged: ${unjudgeable}`, ms: 0 };
    }),
  ];
}

function isEndedEarly({ unjudgeable, refusedWrite, isCapReached }: TargetOutcome): boolean {
  return unjudgeable !== undefined || refusedWrite !== undefined || isCapReached;
}

import { systemClock } from "../../src/time/systemClock.js";
import { RunImpossible } from "../live/runImpossible.js";
import { cleanUp } from "../live/cleanUp.js";
import { connect } from "../live/connect.js";
import type { LiveSettings } from "../live/environment.js";
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

/** How many requests a run may send in all, with what comes before and after the checks. */
const REQUEST_CAP = 300;
/** How many of them are kept for cleaning up. */
const RESERVE = 40;

/** What came of a run on a live store. */
export interface LiveOutcome {
  outcome: TargetOutcome;
  /** What may be in the store still: a line each. */
  remnants: string[];
}

/**
 * Runs the checks on a live store and cleans up after them, whatever came of them.
 *
 * @throws CannotJudge where the store cannot be worked in, before anything was written.
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
  // On disk before the first create, so that no death of this process can hide what was created.
  if (allowsWrites) writeJournal(JOURNALS, { origin, storeHash, runId, pid: process.pid, startedAt });
  const run = startJest({ targets: [target], only, runId, requestCap }, JEST_LOG, views.isQuiet);
  signals.stopWith(() => void run.stop());
  say(`run ${runId} ${allowsWrites ? "reads and writes" : "only reads"} ${target.baseUrl}`);
  const { targets, endedByItself } = await run.outcome;
  const [outcome] = targets;
  if (outcome === undefined) throw new Error("The run has no target.");

  const isComplete = endedByItself && (isEndedEarly(outcome) || outcome.results.length >= selected.length);
  // What a runner did not live to tell counts as sent.
  const after = open(REQUEST_CAP - before.sent - (isComplete ? outcome.requests : requestCap));
  const remnants = allowsWrites ? await cleanUpAfter(outcome) : [];
  const requests = before.sent + outcome.requests + after.sent;
  say(`${isComplete ? "" : "at least "}${requests} requests, at most ${REQUEST_CAP}`);
  return { outcome, remnants };

  async function cleanUpAfter({ createdIds }: TargetOutcome): Promise<string[]> {
    const options = { connection: after, clock: systemClock, runIds: [runId], createdIds };
    const { problems } = await cleanUp({ ...options, endedByItself: isComplete });
    if (problems.length > 0) return problems;
    removeJournal(JOURNALS, runId);
    say("nothing of the run is left in the store");
    return [];
  }
}

/**
 * Ends with one message a run that ended early for one reason.
 *
 * @throws CannotJudge
 */
export function refuseEndedEarly({ refusedWrite, isCapReached }: TargetOutcome): void {
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

function isEndedEarly({ refusedWrite, isCapReached }: TargetOutcome): boolean {
  return refusedWrite !== undefined || isCapReached;
}

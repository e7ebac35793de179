import { systemClock } from "../../src/time/systemClock.js";
import type { LiveSettings } from "../live/environment.js";
import { cleanUp } from "../live/cleanUp.js";
import { connect } from "../live/connect.js";
import type { LeftBehind } from "../live/leftBehind.js";
import { removeJournal, writeJournal } from "../live/journal.js";
import { readSpecification } from "../spec/specification.js";
import type { TargetOutcome } from "./outcomes.js";
import { prepareLive } from "./prepareLive.js";
import { isEndedEarly, REQUEST_CAP } from "./endedEarly.js";
import { reportRedactor } from "../wire/exchange.js";
import { newRunId } from "../wire/runNames.js";
import { startRun } from "./startRun.js";
import type { Selection } from "./selection.js";
import type { Signals } from "./watchSignals.js";
import { logTo } from "./printReport.js";
import type { Workplace } from "./workplace.js";

/** Number of them reserved for the clean-up. */
const RESERVE = 25;

/**
 * Runs the checks on a live store, and always cleans up after them.
 *
 * @throws {RunImpossible} If the store cannot be used. Nothing has been written then.
 */
export async function judgeLive(
  settings: LiveSettings,
  { only, selected, views }: Selection,
  signals: Signals,
  { journals, log, runner }: Workplace,
): Promise<TargetOutcome> {
  const say = logTo(views);
  const specification = readSpecification();
  const open = (cap: number) =>
    connect({ settings, specification, clock: systemClock, fetch: globalThis.fetch, cap });
  const before = open(REQUEST_CAP);
  const { target, left: leftBefore } = await prepareLive(before, settings, journals, say);
  const requestCap = REQUEST_CAP - RESERVE - before.sent;

  const runId = newRunId();
  const { origin, path, allowsWrites } = settings;
  const startedAt = new Date().toISOString();
  // On disk before the first create, so segments are found even if this process is killed.
  if (allowsWrites) writeJournal(journals, { origin, path, runId, pid: process.pid, startedAt });
  const run = startRun({ targets: [target], only, runId, requestCap }, runner, log, views.isQuiet);
  signals.stopWith(() => void run.stop());
  say(`run ${runId} ${allowsWrites ? "reads and writes" : "only reads"} ${target.baseUrl}`);
  const { targets, endedByItself } = await run.outcome;
  const [outcome] = targets;
  if (outcome === undefined) throw new Error("The run has no target.");

  const isComplete = endedByItself && (isEndedEarly(outcome) || outcome.results.length >= selected.length);
  // A killed runner may have sent requests that it did not report, so all it was allowed count as sent.
  const after = open(REQUEST_CAP - before.sent - (isComplete ? outcome.requests : requestCap));
  const left = bothLeft(leftBefore, allowsWrites ? await cleanUpAfter(outcome) : undefined);
  const requests = before.sent + outcome.requests + after.sent;
  say(`${isComplete ? "" : "at least "}${requests} requests, at most ${REQUEST_CAP}`);
  return { ...outcome, ...(left && { left }) };

  async function cleanUpAfter({
    createdIds,
    hasWritten,
    unjudgeable,
  }: TargetOutcome): Promise<LeftBehind | undefined> {
    if (isComplete && !hasWritten) {
      removeJournal(journals, runId);
      return undefined;
    }
    const options = { connection: after, clock: systemClock, runIds: [runId], createdIds };
    // A create whose answer was lost on an unsteady line may be listed late, as after a killed run.
    const endedByItself = isComplete && unjudgeable === undefined;
    const { violations, problems } = await cleanUp({ ...options, endedByItself });
    if (violations.length + problems.length > 0) return { violations, problems };
    removeJournal(journals, runId);
    say("nothing of the run is left in the store");
    return undefined;
  }

  /** Joins what killed runs and this one left; undefined if that is nothing. */
  function bothLeft(earlier: LeftBehind, own: LeftBehind | undefined): LeftBehind | undefined {
    // A server may answer the token as an id.
    const { text } = reportRedactor(settings.accessToken);
    const violations = [...earlier.violations, ...(own?.violations ?? [])].map(text);
    const problems = [...earlier.problems, ...(own?.problems ?? [])].map(text);
    return violations.length + problems.length > 0 ? { violations, problems } : undefined;
  }
}

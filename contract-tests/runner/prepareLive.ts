import { systemClock } from "../../src/time/systemClock.js";
import { cleanUp } from "../live/cleanUp.js";
import type { Connection } from "../live/connect.js";
import type { LiveSettings } from "../live/environment.js";
import { readJournals, removeJournal } from "../live/journal.js";
import type { LeftBehind } from "../live/leftBehind.js";
import { liveTarget } from "../live/liveTarget.js";
import { printableLine } from "../report/printable.js";
import { isReadable, reasonAgainstMembership } from "../live/preflight.js";
import { capabilitiesWithout } from "../targets/leavable.js";
import type { Target } from "../targets/target.js";
import type { Log } from "./printReport.js";

/** A store that is ready for a run, and the segments of killed runs that could not be removed. */
export interface PreparedLive {
  readonly target: Target;
  readonly left: LeftBehind;
}

const NOTHING_LEFT: LeftBehind = { violations: [], problems: [] };

/**
 * Checks that a store answers, cleans up after killed runs, and finds its capabilities.
 *
 * @throws {RunImpossible} If a run on the store is not possible.
 */
export async function prepareLive(
  connection: Connection,
  settings: LiveSettings,
  journals: string,
  say: Log,
): Promise<PreparedLive> {
  if (!(await isReadable(connection))) return { target: liveTarget(settings, undefined), left: NOTHING_LEFT };
  const left = await cleanUpAfterTheDead(connection, settings, journals, say);
  const { allowsWrites, without } = settings;
  const isAsked = allowsWrites && !capabilitiesWithout(without).includes("membership");
  const reason = isAsked ? await reasonAgainstMembership(connection) : undefined;
  return { target: liveTarget(settings, reason), left };
}

// If segments cannot be removed, their journal stays and the run goes on.
async function cleanUpAfterTheDead(
  connection: Connection,
  settings: LiveSettings,
  journals: string,
  say: Log,
): Promise<LeftBehind> {
  const { dead, corrupt } = readJournals(journals, settings);
  for (const path of corrupt)
    console.error(printableLine(`${path} is no journal of a run; it is left alone.`));
  if (dead.length === 0) return NOTHING_LEFT;
  const runs = dead.length === 1 ? "a run that was killed" : `${dead.length} runs that were killed`;
  if (!settings.allowsWrites) {
    say(`what ${runs} left behind stays: this run is read-only`);
    return NOTHING_LEFT;
  }
  const runIds = dead.map(({ runId }) => runId);
  const { removed, violations, problems } = await cleanUp({
    connection,
    clock: systemClock,
    runIds,
    createdIds: [],
    endedByItself: false,
  });
  say(`cleaned up after ${runs}: ${removed} segments`);
  if (violations.length + problems.length === 0) for (const runId of runIds) removeJournal(journals, runId);
  return { violations, problems };
}

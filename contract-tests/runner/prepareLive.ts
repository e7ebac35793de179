import { systemClock } from "../../src/time/systemClock.js";
import { cleanUp } from "../live/cleanUp.js";
import type { Connection } from "../live/connect.js";
import type { LiveSettings } from "../live/environment.js";
import { readJournals, removeJournal } from "../live/journal.js";
import { liveTarget } from "../live/liveTarget.js";
import { printable, printableLine } from "../report/printable.js";
import { isReadable, reasonAgainstMembership } from "../live/preflight.js";
import type { Target } from "../targets/target.js";
import { JOURNALS } from "./writeReports.js";
import type { Log } from "./printReport.js";

/**
 * Checks that a store answers, cleans up after killed runs, and finds its capabilities.
 *
 * @throws {RunImpossible} If a run on the store is not possible.
 */
export async function prepareLive(connection: Connection, settings: LiveSettings, say: Log): Promise<Target> {
  if (!(await isReadable(connection))) return liveTarget(settings, undefined);
  await cleanUpAfterTheDead(connection, settings, say);
  if (!settings.allowsWrites) return liveTarget(settings, undefined);
  return liveTarget(settings, await reasonAgainstMembership(connection));
}

// If segments cannot be removed, their journal stays and the run goes on.
async function cleanUpAfterTheDead(connection: Connection, settings: LiveSettings, say: Log): Promise<void> {
  const { dead, corrupt } = readJournals(JOURNALS, settings);
  for (const path of corrupt)
    console.error(printableLine(`${path} is no journal of a run; it is left alone.`));
  if (dead.length === 0) return;
  const runs = dead.length === 1 ? "a run that was killed" : `${dead.length} runs that were killed`;
  if (!settings.allowsWrites) {
    say(`what ${runs} left behind stays: this run is read-only`);
    return;
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
  const left = [...violations, ...problems];
  for (const line of left) console.error(printable(line));
  if (left.length === 0) for (const runId of runIds) removeJournal(JOURNALS, runId);
}

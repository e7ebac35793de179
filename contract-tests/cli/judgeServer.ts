import { checks } from "../checks/index.js";
import { readBaseline } from "../drift/baseline.js";
import { readDeviations, withDeviations } from "../live/deviations.js";
import type { LiveSettings } from "../live/environment.js";
import { printable } from "../report/printable.js";
import { refuseEndedEarly, withUnrun } from "../runner/endedEarly.js";
import { judgeLive } from "../runner/judgeLive.js";
import { reportRun } from "../runner/reportRun.js";
import type { Selection } from "../runner/selection.js";
import { watchSignals } from "../runner/watchSignals.js";
import type { Workplace } from "../runner/workplace.js";
import { clearReports } from "../runner/writeReports.js";

/** Runs the selected checks on a server, reports on them, and returns the exit code. */
export async function judgeServer(
  settings: LiveSettings,
  selection: Selection,
  workplace: Workplace,
): Promise<number> {
  const known = checks.map(({ id }) => id);
  const deviations = settings.deviations === undefined ? [] : readDeviations(settings.deviations, known);
  const baseline = readBaseline(selection.baseline);
  clearReports(workplace);
  const startedAt = new Date();
  const signals = watchSignals();
  const outcome = await judgeLive(settings, selection, signals, workplace);
  // Always printed, because these segments are still in the store.
  const { violations = [], problems = [] } = outcome.left ?? {};
  for (const line of [...violations, ...problems]) console.error(printable(line));
  if (signals.exitCode !== undefined) return signals.exitCode;
  refuseEndedEarly(outcome);
  const results = withDeviations(withUnrun(outcome, selection.selected), deviations);
  const { allowsWrites, without } = settings;
  const reported = { ...selection, allowsWrites, without };
  return reportRun([{ ...outcome, results }], reported, startedAt, workplace, baseline);
}

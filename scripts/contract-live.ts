import { checks } from "../contract-tests/checks/index.js";
import { readDeviations, withDeviations } from "../contract-tests/live/deviations.js";
import { readLiveSettings } from "../contract-tests/live/environment.js";
import { printable } from "../contract-tests/report/printable.js";
import { readBaseline } from "../contract-tests/drift/baseline.js";
import { refuseEndedEarly, withUnrun } from "../contract-tests/runner/endedEarly.js";
import { judgeLive } from "../contract-tests/runner/judgeLive.js";
import { clearReports } from "../contract-tests/runner/writeReports.js";
import {
  listingOf,
  readSelection,
  selectionFlags,
  selectionUsage,
  type Selection,
} from "../contract-tests/runner/selection.js";
import { watchSignals } from "../contract-tests/runner/watchSignals.js";
import { reportErrors, reportRun, UNJUDGED } from "../contract-tests/runner/reportRun.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const USAGE = selectionUsage("contract:live");

async function main(selection: Selection): Promise<number> {
  if (!selection.isListed) return reportErrors(() => judge(selection));
  console.log(listingOf(selection.selected));
  return 0;
}

async function judge(selection: Selection): Promise<number> {
  const settings = readLiveSettings(process.env);
  const known = checks.map(({ id }) => id);
  const deviations = settings.deviations === undefined ? [] : readDeviations(settings.deviations, known);
  const baseline = readBaseline(selection.baseline);
  clearReports();
  const startedAt = new Date();
  const signals = watchSignals();
  const outcome = await judgeLive(settings, selection, signals);
  // Always printed, because these segments are still in the store.
  const { violations = [], problems = [] } = outcome.left ?? {};
  for (const line of [...violations, ...problems]) console.error(printable(line));
  if (signals.exitCode !== undefined) return signals.exitCode;
  refuseEndedEarly(outcome);
  const results = withDeviations(withUnrun(outcome, selection.selected), deviations);
  const { allowsWrites } = settings;
  return reportRun([{ ...outcome, results }], { ...selection, allowsWrites }, startedAt, baseline);
}

await runCommand({
  usage: USAGE,
  options: selectionFlags,
  run: (flags) => main(readSelection(flags, USAGE)),
  exitCodeFor: () => UNJUDGED,
});

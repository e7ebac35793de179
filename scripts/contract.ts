import { join } from "node:path";
import { startPrism, type StartedTarget } from "../contract-tests/targets/prism.js";
import { readBaseline } from "../contract-tests/drift/baseline.js";
import { startLocalStore } from "../contract-tests/targets/store.js";
import { jestWorkplace } from "../contract-tests/runner/jestWorkplace.js";
import { clearReports } from "../contract-tests/runner/writeReports.js";
import { newRunId } from "../contract-tests/wire/runNames.js";
import { startRun } from "../contract-tests/runner/startRun.js";
import {
  listingOf,
  readSelection,
  selectionFlags,
  selectionUsage,
  type Selection,
} from "../contract-tests/runner/selection.js";
import { watchSignals } from "../contract-tests/runner/watchSignals.js";
import { reportErrors, reportRun, UNJUDGED } from "../contract-tests/runner/reportRun.js";
import { logTo, type Log } from "../contract-tests/runner/printReport.js";
import { generate } from "./generate/generate.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

/** Never reached: both targets belong to this run alone. */
const REQUEST_CAP = 10_000;

const workplace = jestWorkplace();

const USAGE = selectionUsage("contract");

async function main(selection: Selection): Promise<number> {
  if (!selection.isListed) return reportErrors(workplace.reports, () => judge(selection));
  console.log(listingOf(selection.selected));
  return 0;
}

async function judge({ only, selected, views, baseline: path }: Selection): Promise<number> {
  const baseline = readBaseline(path);
  const say = logTo(views);
  await regenerate(say);
  clearReports(workplace);
  const startedAt = new Date();
  const signals = watchSignals();
  const started: StartedTarget[] = [];
  try {
    const prism = await startPrism(join(workplace.reports, "prism.log"));
    started.push(prism);
    say(`prism mocks the spec at ${prism.target.baseUrl}`);
    const store = await startLocalStore();
    started.push(store);
    say(`the local store is at ${store.target.baseUrl}`);
    const targets = started.map(({ target }) => target);
    const run = startRun(
      { targets, only, runId: newRunId(), requestCap: REQUEST_CAP },
      workplace.runner,
      workplace.log,
      views.isQuiet,
    );
    signals.stopWith(() => void run.stop());
    const outcome = await run.outcome;
    const reported = { only, selected, views, allowsWrites: true };
    return signals.exitCode ?? reportRun(outcome.targets, reported, startedAt, workplace, baseline);
  } finally {
    await Promise.all(started.map((target) => target.stop()));
  }
}

async function regenerate(say: Log): Promise<void> {
  const { problems, files } = await generate({ write: true });
  if (problems.length > 0)
    throw new Error([...problems, "The spec has problems; nothing was run."].join("\n"));
  const written = files.filter(({ wasFresh }) => !wasFresh).map(({ path }) => path);
  say(`spec linted, generated files ${written.length > 0 ? `written: ${written.join(", ")}` : "fresh"}`);
}

await runCommand({
  usage: USAGE,
  options: selectionFlags,
  run: (flags) => main(readSelection(flags, USAGE)),
  exitCodeFor: () => UNJUDGED,
});

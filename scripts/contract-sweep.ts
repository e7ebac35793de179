import { systemClock } from "../src/time/systemClock.js";
import { RunImpossible, readLiveSettings } from "../contract-tests/live/environment.js";
import { connect } from "../contract-tests/live/connect.js";
import { readJournals } from "../contract-tests/live/journal.js";
import { leftoversIn, lineOf, type Leftover } from "../contract-tests/live/leftovers.js";
import { demandReadable } from "../contract-tests/live/preflight.js";
import { remove } from "../contract-tests/live/removal.js";
import { listAll } from "../contract-tests/live/segmentList.js";
import { printableLine } from "../contract-tests/report/printable.js";
import { readSpecification } from "../contract-tests/spec/specification.js";
import { JOURNALS } from "../contract-tests/runner/writeReports.js";
import { UNJUDGED } from "../contract-tests/runner/reportRun.js";
import type { FlagValues } from "../contract-tests/cli/flags.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

/** Enough for a store full of leftovers. */
const REQUEST_CAP = 300;

const options = {
  all: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
} as const;

async function main({ all, yes }: FlagValues<typeof options>): Promise<number> {
  const settings = readLiveSettings(process.env);
  if (yes && !settings.allowsWrites) {
    throw new RunImpossible("CONTRACT_ALLOW=read and --yes contradict each other; nothing was deleted.");
  }
  const connection = connect({
    settings,
    specification: readSpecification(),
    clock: systemClock,
    fetch: globalThis.fetch,
    cap: REQUEST_CAP,
  });
  await demandReadable(connection);
  const { alive } = readJournals(JOURNALS, settings);
  const isAtWork = (id: string) => alive.some(({ runId }) => runId === id);
  const { abandoned, inUse, young } = leftoversIn(await listAll(connection), isAtWork, Date.now());
  show("left alone, since their run is still at work", inUse);
  if (!all) show("left alone, since they are younger than an hour (--all takes them too)", young);
  const leftovers = all ? [...abandoned, ...young] : abandoned;
  if (leftovers.length === 0) {
    console.log("nothing to sweep");
    return 0;
  }
  show(yes ? "deleting" : "left behind (--yes deletes them)", leftovers);
  if (!yes) return 0;
  const remnants = await remove(
    leftovers.map(({ segment }) => segment),
    connection,
    systemClock,
  );
  for (const { segment, why } of remnants)
    console.error(printableLine(`${segment.id} is still there: ${why}`));
  console.log(`${leftovers.length - remnants.length} segments deleted`);
  return remnants.length > 0 ? UNJUDGED : 0;
}

function show(title: string, leftovers: readonly Leftover[]): void {
  if (leftovers.length === 0) return;
  console.log([`${title}:`, ...leftovers.map((leftover) => printableLine(lineOf(leftover)))].join("\n"));
}

await runCommand({
  usage: `Usage: npm run contract:sweep [-- [--all] [--yes]]
Lists the segments that contract runs left in a live store.
  --all  includes those that are younger than an hour
  --yes  deletes them`,
  options,
  run: main,
  exitCodeFor: () => UNJUDGED,
});

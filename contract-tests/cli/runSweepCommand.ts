import { systemClock } from "../../src/time/systemClock.js";
import { RunImpossible, readLiveSettings, type LiveSettings } from "../live/environment.js";
import { connect } from "../live/connect.js";
import { readJournals } from "../live/journal.js";
import { leftoversIn, lineOf, type Leftover } from "../live/leftovers.js";
import { demandReadable } from "../live/preflight.js";
import { remove } from "../live/removal.js";
import { listAll } from "../live/segmentList.js";
import { printableLine } from "../report/printable.js";
import { readSpecification } from "../spec/specification.js";
import { UNJUDGED } from "../runner/reportRun.js";
import { withConfig } from "./contractFlags.js";
import type { FlagValues } from "./flags.js";
import { runCommand } from "./runCommand.js";

/** Enough for a store full of leftovers. */
const REQUEST_CAP = 300;

const options = {
  all: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  url: { type: "string" },
  "allow-http": { type: "boolean", default: false },
} as const;

/**
 * Lists the segments that runs left in a store, and deletes them with `--yes`.
 *
 * @param call - Its call without flags.
 * @param journals - Folder of the journals of runs.
 */
export function runSweepCommand(call: string, journals: string): Promise<void> {
  return runCommand({
    usage: `Usage: ${call} [--all] [--yes] [--url URL [--allow-http]]
Lists the segments that contract runs left in a live store.
  --all         includes those that are younger than an hour
  --yes         deletes them
  --url URL     everything before /segments, in place of segments-contract.yaml and the variables
  --allow-http  allows plain http: to another machine, for emulators in containers`,
    options,
    run: (flags) => {
      const config = withConfig({}, []);
      const allowsHttp = flags["allow-http"] || config["allow-http"];
      const given = { url: flags.url ?? config.url, allowsHttp };
      return sweep(readLiveSettings(process.env, given), journals, flags);
    },
    exitCodeFor: () => UNJUDGED,
  });
}

async function sweep(
  settings: LiveSettings,
  journals: string,
  { all, yes }: FlagValues<typeof options>,
): Promise<number> {
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
  const { alive } = readJournals(journals, settings);
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

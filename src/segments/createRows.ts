import type { SendCall } from "../call.js";
import { ConflictError } from "../errors/index.js";
import { sleep } from "../time/sleep.js";
import { originOf } from "./originOf.js";
import { checkRows, nameRule, textRule } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentCreate, SegmentsContext } from "./context.js";
import { sendAll } from "./sendInBatches.js";
import { list } from "./list.js";
import { matchRows } from "./matchRows.js";
import { closeRun, openRun, stopFor, succeed, tellProgress, type Item, type Run } from "./ledger.js";

/** How long a list may lag behind a write, and so how long to wait at least before it is asked. */
const LIST_LAG_MS = 1000;

type CreateItem = Item<SegmentCreate, Segment>;
type CreateRun = Run<SegmentCreate, Segment>;

/**
 * Creates segments, each exactly once even where answers get lost.
 *
 * After an ambiguous try it lists the store, adopts what the try has created and sends only what is missing: names
 * are in use once, so a segment that did come through meets a 409 at worst and is looked up again.
 *
 * @param context - What sends.
 * @param rows - What to create; every name once.
 * @param options - Signal, timeout and progress.
 * @returns The segments in the order of the rows.
 * @throws {UsageError} Before anything is sent, for rows that no store could take.
 * @throws {BatchError} Where any row did not come to its segment, with what became of each.
 * @see openapi.yaml `#/paths/~1segments/post`
 */
export async function createRows(
  context: SegmentsContext,
  rows: readonly SegmentCreate[],
  options: ManyOptions = {},
): Promise<Segment[]> {
  const { environment, settings } = context;
  const { retry } = settings;
  const startedAt = environment.now();
  const starts: number[] = [];
  const send: SendCall = async (call, attempt) => {
    const answer = await context.send(call, attempt);
    // The start of the call by the server's clock: the date of an answer less the time since.
    const start = Date.parse(answer.response.headers.get("date") ?? "") - (environment.now() - startedAt);
    if (!Number.isNaN(start)) starts.push(start);
    return answer;
  };
  const run = openRun<SegmentCreate, Segment>({
    context: { ...context, send },
    options,
    operationId: "createSegments",
    inputs: checkRows(rows, "name", { name: nameRule, description: textRule }),
    maxItems: settings.batch.items,
    parts: (body) => ({ body }),
    match: matchByName,
    mustNotRepeat: true,
  });

  await sendAll(run, [run.items]);
  const since = environment.now();
  for (let round = 0; open(run).length > 0;) {
    await sleep(environment, LIST_LAG_MS * (2 ** round + environment.random()), options.signal);
    const missing = await lookUp(run, starts);
    round += 1;
    if (run.stop || !retry || round >= retry.attempts || environment.now() - since >= retry.maxElapsedMs)
      break;
    await sendAll(run, missing);
  }
  return closeRun(run);
}

function matchByName(rows: readonly SegmentCreate[], found: readonly Segment[]): (Segment | undefined)[] {
  return matchRows(rows, found, (row) => row.name);
}

function open({ items }: CreateRun): CreateItem[] {
  return items.filter(({ outcome }) => outcome === "unknown");
}

/** Settles what the list can tell, and returns what is to be sent again, as it is grouped. */
async function lookUp(run: CreateRun, starts: readonly number[]): Promise<CreateItem[][]> {
  const { signal, timeoutMs } = run.options;
  const listed: Segment[] = [];
  try {
    for await (const segment of list(run.context, { signal, timeoutMs })) listed.push(segment);
  } catch (error) {
    stopFor(run, error);
    // Unseen, a segment may be there already.
    return [];
  }
  const rows = open(run);
  const others = new Set(run.items.map(({ output }) => output?.id));
  const found = matchByName(
    rows.map(({ input }) => input),
    listed.filter(({ id }) => !others.has(id)),
  );
  const isTaken = ({ error }: CreateItem) => error instanceof ConflictError;
  rows.forEach((item, place) => {
    const segment = found[place];
    const whose = segment && originOf(item.input, segment, starts);
    if (whose === "ours") succeed(item, segment);
    else if (whose === "before" && isTaken(item)) item.outcome = "refused";
  });
  tellProgress(run);
  // Rows that met a 409 and are not listed go alone, so that none hides behind another.
  const missing = open(run);
  return [missing.filter((item) => !isTaken(item)), ...missing.filter(isTaken).map((item) => [item])];
}

import type { SendCall } from "../call.js";
import { ConflictError } from "../errors/index.js";
import { sleep } from "../time/sleep.js";
import { originOf } from "./originOf.js";
import { checkRows, nameRule, textRule } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentCreate, SegmentsContext } from "./context.js";
import { sendAll } from "./sendInBatches.js";
import { list } from "./list.js";
import { matchRows } from "./matchRows.js";
import { Ledger, type Item, type Settlement } from "./ledger.js";

/** A list may lag this long behind a write, so it is read no earlier. */
const LIST_LAG_MS = 1000;

type CreateItem = Item<SegmentCreate, Segment>;
type CreateLedger = Ledger<SegmentCreate, Segment>;

/**
 * Creates segments, each exactly once even if answers get lost.
 *
 * After an ambiguous try it lists the store, takes over what the try created and sends only what is missing. Names
 * are unique, so a segment that was created but is not listed yet gets a 409 at worst and is looked up again.
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
    // Start of the call by the server's clock: the date of an answer minus the time since.
    const start = Date.parse(answer.response.headers.get("date") ?? "") - (environment.now() - startedAt);
    if (!Number.isNaN(start)) starts.push(start);
    return answer;
  };
  const ledger: CreateLedger = new Ledger({
    context: { ...context, send },
    options,
    operationId: "createSegments",
    inputs: checkRows(rows, "name", { name: nameRule, description: textRule }),
    maxItems: settings.batch.items,
    parts: (body) => ({ body }),
    match: matchByName,
    mustNotRepeat: true,
  });

  await sendAll(ledger, [ledger.items]);
  const since = environment.now();
  for (let round = 0; unknownItems(ledger).length > 0;) {
    await sleep(environment, LIST_LAG_MS * (2 ** round + environment.random()), options.signal);
    const missing = await lookUp(ledger, starts);
    round += 1;
    if (ledger.stop || !retry || round >= retry.attempts || environment.now() - since >= retry.maxElapsedMs)
      break;
    await sendAll(ledger, missing);
  }
  return ledger.close();
}

function matchByName(rows: readonly SegmentCreate[], found: readonly Segment[]): (Segment | undefined)[] {
  return matchRows(rows, found, (row) => row.name);
}

function unknownItems({ items }: CreateLedger): CreateItem[] {
  return items.filter(({ outcome }) => outcome === "unknown");
}

// Settles the rows that the list decides, and returns the groups to send again.
async function lookUp(ledger: CreateLedger, starts: readonly number[]): Promise<CreateItem[][]> {
  const { context, options } = ledger.job;
  const { signal, timeoutMs } = options;
  const listed: Segment[] = [];
  try {
    for await (const segment of list(context, { signal, timeoutMs })) listed.push(segment);
  } catch (error) {
    ledger.stopOn(error);
    // Sends nothing again: unlisted, a segment may exist already.
    return [];
  }
  const rows = unknownItems(ledger);
  const others = new Set(ledger.items.map(({ output }) => output?.id));
  const found = matchByName(
    rows.map(({ input }) => input),
    listed.filter(({ id }) => !others.has(id)),
  );
  const isTaken = ({ error }: CreateItem) => error instanceof ConflictError;
  const settlements = rows.flatMap((item, place): Settlement<SegmentCreate, Segment>[] => {
    const output = found[place];
    const origin = output && originOf(item.input, output, starts);
    if (origin === "this call") return [{ item, output }];
    return origin === "earlier" && isTaken(item) ? [{ ...item, item, outcome: "refused" }] : [];
  });
  ledger.apply({ settlements });
  ledger.notifyProgress();
  // Rows that got a 409 and are not listed go alone, so that each gets its own answer.
  const missing = unknownItems(ledger);
  return [missing.filter((item) => !isTaken(item)), ...missing.filter(isTaken).map((item) => [item])];
}

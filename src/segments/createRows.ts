import type { SendCall } from "../call.js";
import { parsed } from "../answer/parsed.js";
import { ApiError, SegmentsError } from "../errors/index.js";
import { listedClaimOf, statementOf, type Age } from "./claims.js";
import { copyRows, createRules, withoutRepeats } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentCreate, SegmentsContext } from "./context.js";
import { createStoreClock } from "./createStoreClock.js";
import { sendAll } from "./sendInBatches.js";
import { waitForList } from "./list.js";
import { matchRows } from "./matchRows.js";
import { readPages } from "./readPages.js";
import { segmentsIn } from "./segmentAnswer.js";
import {
  applyClaim,
  closeRun,
  countSettled,
  openRun,
  reportProgress,
  stopFor,
  type Item,
  type Run,
} from "./ledger.js";
import { openWalk } from "./walk.js";

/** How long a list may show a segment that was deleted before the call. */
const MAX_LIST_LAG_MS = 10_000;

type CreateItem = Item<SegmentCreate, Segment>;
type CreateRun = Run<SegmentCreate, Segment>;

/**
 * Creates segments, each at most once.
 *
 * Rows in doubt, and rows whose names are taken, are looked up in the list. Those that it does not show are sent again:
 * a name is in use once, so a row that did come through meets a 409 at worst.
 */
export async function createRows(
  context: SegmentsContext,
  rows: readonly SegmentCreate[],
  options: ManyOptions = {},
): Promise<Segment[]> {
  const { environment, settings } = context;
  const { attempts, maxElapsedMs } = settings.retry || { attempts: 0, maxElapsedMs: 0 };
  const startedAt = environment.now();
  const clock = createStoreClock();
  let isFirstPass = true;
  const send: SendCall = async (call, attempt) => {
    const sentAt = environment.now();
    const answer = await context.send(call, attempt);
    // Of a row that is sent again, nobody knows which try has created it.
    if (isFirstPass && answer.status === 201 && answer.afterDoubt !== true) {
      const stamps = segmentsIn(parsed(answer)).map(({ created_at }) => created_at);
      clock.learn(stamps, sentAt, environment.now());
    }
    return answer;
  };
  const run = openRun<SegmentCreate, Segment>({
    context: { ...context, send },
    options,
    operationId: "createSegments",
    kind: "create",
    inputs: withoutRepeats("rows", copyRows("rows", rows, ["name"], createRules)),
    maxItems: settings.batch.items,
    parts: (body) => ({ body }),
    match: matchByName,
  });

  await sendAll(run, [run.items]);
  isFirstPass = false;
  const since = environment.now();
  let open = openItems(run.items);
  // A call that has stopped for silence may still look once; one that was refused or aborted may not.
  const mayLook = (round: number) => !run.stop || (run.stop.isSilence && round === 0);
  for (let round = 0; open.length > 0 && mayLook(round); round += 1) {
    if (open.some(({ mayHaveRun }) => mayHaveRun)) await waitForList(context, round, options.signal);
    const isFresh = environment.now() - startedAt >= MAX_LIST_LAG_MS;
    open = await lookUp(run, open, isFresh, (createdAt) =>
      clock.ageOf(createdAt, startedAt, environment.now()),
    );
    const mayRepeat = environment.now() - since < maxElapsedMs && round + 1 < attempts;
    // Sending a row that was never in doubt is no repetition.
    open = open.filter(({ mayHaveRun }) => mayRepeat || !mayHaveRun);
    await sendAll(run, groupsOf(open, round));
    open = openItems(open);
  }
  return closeRun(run);
}

function matchByName(
  rows: readonly SegmentCreate[],
  found: readonly Segment[],
  isComplete = false,
): (Segment | undefined)[] {
  return matchRows(rows, found, (row) => row.name, isComplete);
}

function openItems(items: readonly CreateItem[]): CreateItem[] {
  return items.filter(({ outcome }) => outcome === "unknown");
}

function isTaken({ error }: CreateItem): boolean {
  return error instanceof ApiError && statementOf(error) === "conflict";
}

// Rows whose names were taken in a group are sent once more as one, then alone, so that none hides behind another.
function groupsOf(items: readonly CreateItem[], round: number): CreateItem[][] {
  const taken = items.filter(isTaken);
  const others = items.filter((item) => !isTaken(item));
  return [others, ...(round === 0 ? [taken] : taken.map((item) => [item]))];
}

/** Settles the items that the list shows, and returns the others. If it fails, none: a segment may be there. */
async function lookUp(
  run: CreateRun,
  items: readonly CreateItem[],
  isFresh: boolean,
  ageOf: (createdAt: string) => Age,
): Promise<CreateItem[]> {
  const { signal, timeoutMs } = run.options;
  const listed: Segment[] = [];
  try {
    // One reading will do, because a row that it misses is sent again.
    const options = { signal, timeoutMs };
    for await (const rows of readPages(run.context, options, openWalk(options))) listed.push(...rows);
  } catch (error) {
    stopFor(run, error);
    return [];
  }
  const others = new Set(run.items.map(({ output }) => output?.id));
  const found = matchByName(
    items.map(({ input }) => input),
    listed.filter(({ id }) => !others.has(id)),
  );
  const missing = items.filter((item, place) => {
    const segment = found[place];
    if (!segment) return true;
    const age = ageOf(segment.created_at);
    const isSameRow = isSame(item.input.description, segment.description);
    const claim = listedClaimOf(
      isSameRow || age !== "duringCall" ? age : "unknown",
      isTaken(item),
      item.mayHaveRun,
    );
    // After doubt it is only an older segment of exactly this name, and not one that is deleted, that refuses the row.
    const isHolder = !item.mayHaveRun || (isFresh && segment.name === item.input.name);
    // It is older, and the answer that says so, or a list that is fresh, is still to come.
    if (age === "beforeCall" && (claim === "unknown" || !isHolder)) return true;
    applyClaim(item, claim, claim === "unknown" ? unknownOrigin(segment, item.error) : item.error, segment);
    return false;
  });
  run.done = countSettled(run.items);
  reportProgress(run);
  return missing;
}

function unknownOrigin({ id, created_at }: Segment, cause: unknown): SegmentsError {
  return new SegmentsError(
    `The store lists a segment of this name, ${id}, created at ${created_at}, maybe before this call; look at it before you send the row again.`,
    { cause },
  );
}

// A description that was not given comes back absent, empty or null; outer spaces may be trimmed.
function isSame(given: string | undefined, kept: string | null | undefined): boolean {
  return (given ?? "") === (kept ?? "") || given?.trim() === kept;
}

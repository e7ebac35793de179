import { notifyWait } from "../hooks.js";
import { sleep } from "../time/sleep.js";
import { checkOptions, type Rule } from "../options/checkOptions.js";
import { maxIds } from "./buildCall.js";
import { checkIds } from "./checkInput.js";
import { linkedController } from "../time/linkedController.js";
import type { Segment, SegmentsContext } from "./context.js";
import { listRules, type ListOptions } from "./page.js";
import { readPages } from "./readPages.js";
import { chunk } from "./settleBatch.js";
import { isComplete, openWalk } from "./walk.js";

/** How long a list may lag behind a write, and so how long to wait at least before it is asked. */
const LIST_LAG_MS = 1000;
/** One reading, and five more while the store changes. */
const MAX_READINGS = 6;
/** Readings without a wait between them: the changes of the consumer end with the first. */
const PROMPT_READINGS = 3;
/** Requests for ids that are made before the consumer needs them. */
const REQUESTS_AHEAD = 3;

/** Walks all segments; checks its options at once, not at the first `next()`. */
export function list(
  context: SegmentsContext,
  options: ListOptions = {},
): AsyncGenerator<Segment, void, undefined> {
  const { ids = [] } = options;
  const idsRule: Rule = [
    (value) => Array.isArray(value) && (value.length === 0 || checkIds("ids", ids).length > 0),
    "an array",
  ];
  checkOptions(options, { ...listRules, ids: idsRule });
  return options.ids ? listIds(context, { ...options }, [...ids]) : readAll(context, { ...options });
}

async function* readAll(
  context: SegmentsContext,
  options: ListOptions,
): AsyncGenerator<Segment, void, undefined> {
  const walk = openWalk(options);
  for await (const rows of readPages(context, options, walk)) for (const row of rows) yield row;
  // Held back, so that the consumer does not change the store while it is read again.
  const late: Segment[] = [];
  try {
    while (!isComplete(walk, options) && walk.reading < MAX_READINGS) {
      if (walk.reading >= PROMPT_READINGS) await waitForList(context, 0, options.signal);
      for await (const rows of readPages(context, options, walk)) late.push(...rows);
    }
    const problem = isComplete(walk, options) ? undefined : walk.problem();
    if (problem) throw problem;
  } finally {
    yield* late;
  }
}

// A page that holds all ids of its request shows one moment of the store.
async function* listIds(
  context: SegmentsContext,
  options: ListOptions,
  ids: readonly string[],
): AsyncGenerator<Segment, void, undefined> {
  const { limit = Infinity, signal } = options;
  const parts = { page: 10, limit: 10 };
  const chunks = chunk(ids, Math.min(limit, maxIds(context.settings, "listSegments", parts)));
  const own = linkedController(signal);
  const read = async (some: readonly string[]) => {
    const found: Segment[] = [];
    const part = { ...options, ids: some, limit: some.length, signal: own.signal };
    for await (const segment of readAll(context, part)) found.push(segment);
    return found;
  };
  const asked: Promise<Segment[]>[] = [];
  try {
    for (const place of chunks.keys()) {
      for (const some of chunks.slice(asked.length, place + 1 + REQUESTS_AHEAD)) {
        const found = read(some);
        // It may fail long before it is awaited, or is never awaited.
        found.catch(() => undefined);
        asked.push(found);
      }
      yield* (await asked[place]) ?? [];
    }
  } finally {
    own.stop();
  }
}

/** Waits until a list may show what was written. */
export function waitForList(
  { environment, settings: { baseUrl, hooks } }: SegmentsContext,
  round: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const waitMs = LIST_LAG_MS * (2 ** round + environment.random());
  const call = { operationId: "listSegments", method: "GET", url: `${baseUrl}/segments` } as const;
  notifyWait(hooks, call, 1, "list", waitMs);
  return sleep(environment, waitMs, signal);
}

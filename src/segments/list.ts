import { checkOptions } from "../options/checkOptions.js";
import type { Segment, SegmentsContext } from "./context.js";
import { listRules, readPage, type ListOptions } from "./page.js";

/** The largest page that the API documents. */
const MAX_PAGE_SIZE = 250;
/** Pages that are asked for before the consumer wants them: a store of 1000 segments has 4 in all. */
const PAGES_AHEAD = 3;

/**
 * Walks all segments, each once and in the order of the pages.
 *
 * @param context - What the segments level works with.
 * @param options - How.
 * @returns An iterator that throws a `ResponseError` on a server that repeats a page.
 * @throws {UsageError} At once for options of no use.
 * @see openapi.yaml `#/paths/~1segments/get`
 */
export function list(
  context: SegmentsContext,
  options: ListOptions = {},
): AsyncGenerator<Segment, void, undefined> {
  checkOptions(options, listRules);
  return walk(context, { ...options });
}

async function* walk(
  context: SegmentsContext,
  { signal, timeoutMs, limit = MAX_PAGE_SIZE }: ListOptions,
): AsyncGenerator<Segment, void, undefined> {
  const stop = new AbortController();
  const both = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const ask = (page: number) => {
    const read = readPage(context, { page, limit, timeoutMs, signal: both });
    // It may fail long before it is waited for, or never be.
    read.catch(() => undefined);
    return read;
  };
  const seen = new Set<string>();
  const asked = [ask(1)];
  let page = 0;
  try {
    // Grows as pages are asked for ahead.
    for (const read of asked) {
      const { body, wrong } = await read;
      const { per_page, total_pages } = body.meta.pagination;
      page += 1;
      const mark = `page ${body.data.map(({ id }) => id).join()}`;
      if (seen.has(mark)) throw wrong(`repeats an earlier page as page ${page}`);
      seen.add(mark);
      // A server may have cut smaller pages than it was asked for.
      if (page === 1 && per_page > 0) limit = per_page;
      while (asked.length < Math.min(total_pages, page + PAGES_AHEAD)) asked.push(ask(asked.length + 1));
      for (const segment of body.data) {
        if (!seen.has(segment.id)) yield segment;
        seen.add(segment.id);
      }
      if (page >= total_pages) return;
    }
  } finally {
    // A consumer that has left wants none of the pages that are under way.
    stop.abort();
  }
}

import { checkOptions } from "../options/checkOptions.js";
import type { Segment, SegmentsContext } from "./context.js";
import { listRules, readPage, type ListOptions } from "./page.js";

const MAX_PAGE_SIZE = 250;
/** Pages requested before the consumer needs them; a store of 1000 segments has 4 pages. */
const PAGES_AHEAD = 3;

/** Walks all segments; checks its options at once, not at the first `next()`. */
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
    // It may fail long before it is awaited, or is never awaited.
    read.catch(() => undefined);
    return read;
  };
  const seen = new Set<string>();
  const asked = [ask(1)];
  let page = 0;
  try {
    // The list grows during the loop.
    for (const read of asked) {
      const { body, wrong } = await read;
      const { per_page, total_pages } = body.meta.pagination;
      page += 1;
      const mark = `page ${body.data.map(({ id }) => id).join()}`;
      if (seen.has(mark)) throw wrong(`repeats an earlier page as page ${page}`);
      seen.add(mark);
      // A server may return smaller pages than requested.
      if (page === 1 && per_page > 0) limit = per_page;
      while (asked.length < Math.min(total_pages, page + PAGES_AHEAD)) asked.push(ask(asked.length + 1));
      for (const segment of body.data) {
        if (!seen.has(segment.id)) yield segment;
        seen.add(segment.id);
      }
      if (page >= total_pages) return;
    }
  } finally {
    // Ends requests for pages that the consumer no longer needs.
    stop.abort();
  }
}

import { NotFoundError, ValidationError, type ApiError } from "../errors/index.js";
import type { Segment, SegmentsContext } from "./context.js";
import { defaults } from "../defaults.js";
import { linkedController } from "../time/linkedController.js";
import { readPage, type ListOptions, type ReadPage } from "./page.js";
import { addRows, isComplete, snapshotOf, type Snapshot, type Walk } from "./walk.js";

/** Pages requested before the consumer needs them; a store of 1000 segments has 4 pages. */
const PAGES_AHEAD = 3;
/** Pages beyond twice those that the first page promises; no store has as many. */
const MAX_UNPROMISED_PAGES = 1000;

const CHANGED = "contradicts other pages: the store changed in every reading, rows may be missing";

/** Reads all pages once, or until the walk is complete, and yields the new rows of each. */
export async function* readPages(
  context: SegmentsContext,
  options: ListOptions,
  walk: Walk,
): AsyncGenerator<Segment[], void, undefined> {
  walk.reading += 1;
  const { signal, timeoutMs, ids } = options;
  const own = linkedController(signal);
  const ahead = walk.reading === 1 ? PAGES_AHEAD : defaults.mostInFlight;
  const asked: Promise<ReadPage>[] = [];
  // Requests a page when all before it have been read, and some after it; returns true if it is the only one.
  const ask = (wanted: number): boolean => {
    // The last page is left for later, so that it counts what the others have shown.
    const until = Math.max(wanted, Math.min(walk.lastPage, wanted + ahead) - 1);
    const isOnly = asked.length < wanted && until === wanted;
    while (asked.length < until) {
      const part = { page: asked.length + 1, limit: walk.size, ids, timeoutMs, signal: own.signal };
      const read = readPage(context, part);
      // It may fail long before it is awaited, or is never awaited.
      read.catch(() => undefined);
      asked.push(read);
    }
    return isOnly;
  };
  const marks = new Set<string>();
  let page = 0;
  let maxPages = Infinity;
  let last: ReadPage | undefined;
  let tail: Snapshot | undefined;
  try {
    let isAlone = ask(1);
    // Grows during the loop.
    for (const read of asked) {
      page += 1;
      const mayBeMissing = tail !== undefined || page > (last?.body.meta.pagination.total_pages ?? 1);
      let refusal: ApiError | undefined;
      const answer = await read.catch((error: unknown) => {
        if (!last || !isRefusal(error)) throw error;
        refusal = error;
        return last;
      });
      const { per_page, total, total_pages, current_page } = answer.body.meta.pagination;
      // A server without such a page refuses it or answers another one.
      const isMissing = mayBeMissing && (answer === last || current_page < page);
      const rows = isMissing ? [] : answer.body.data;
      const mark = rows.map(({ id }) => id).join();
      const isRepeated = rows.length > 0 && marks.has(mark);
      walk.problem = isRepeated
        ? () => refusal ?? answer.wrong(`repeats an earlier page as page ${page}`)
        : () => answer.wrong(CHANGED, true);
      if (isRepeated) return;
      marks.add(mark);
      last = answer;
      if (page === 1) maxPages = 2 * total_pages + MAX_UNPROMISED_PAGES;
      if (page > maxPages) throw answer.wrong(`is page ${page} of a list without end`);

      const fresh = addRows(walk, rows);
      const count = (page - 1) * walk.size + rows.length;
      const isFull = rows.length >= walk.size || (page === 1 && rows.length === per_page);
      // Totals may be too small, so a full page never ends the list.
      const goesOn = rows.length > 0 && (isFull || page < total_pages || count < total);
      const isEnd = !goesOn || count === ids?.length;
      const isOtherSize =
        !isEnd &&
        rows.length !== walk.size &&
        (page === 1 || rows.length > walk.size || rows.length === per_page);
      if (isOtherSize) walk.size = rows.length;
      // Totals may be too large too: then empty pages follow the page that is not full.
      if (rows.length > 0 || !tail) tail = snapshotOf(walk, page, rows, isAlone);

      if (page === 1 && walk.lastPage === 1) walk.lastPage = Math.floor(total / walk.size) + 1 || total_pages;
      if (isEnd && tail) {
        walk.lastPage = tail.page;
        walk.snapshots.push(tail);
      }
      const isOver = isEnd || isComplete(walk, options);
      if (!isOver) isAlone = ask(page + 1);
      yield fresh;
      if (isOver) return;
    }
  } finally {
    own.stop();
  }
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof NotFoundError || error instanceof ValidationError;
}

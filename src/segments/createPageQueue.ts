import { defaults } from "../defaults.js";
import type { SegmentsContext } from "./context.js";
import { readPage, type ListOptions, type ReadPage } from "./page.js";
import type { Walk } from "./walk.js";
import { linkedController } from "../time/linkedController.js";

/** Pages requested before the consumer needs them; a store of 1000 segments has 4 pages. */
const PAGES_AHEAD = 3;

/** The requests of one reading. */
export interface PageQueue {
  /** Grows by `ask`. */
  readonly asked: readonly Promise<ReadPage>[];
  /** Requests a page, when all before it have been read, and some after it; returns true if it is the only one. */
  ask(page: number): boolean;
  /** Ends the requests that are no longer needed. */
  stop(): void;
}

export function createPageQueue(
  context: SegmentsContext,
  { signal, timeoutMs, ids }: ListOptions,
  walk: Walk,
): PageQueue {
  const own = linkedController(signal);
  const ahead = walk.reading === 1 ? PAGES_AHEAD : defaults.mostInFlight;
  const asked: Promise<ReadPage>[] = [];
  return {
    asked,
    ask(page) {
      // The last page is left for later, so that it counts what the others have shown.
      const until = Math.max(page, Math.min(walk.lastPage, page + ahead) - 1);
      const isAlone = asked.length < page && until === page;
      while (asked.length < until) {
        const next = asked.length + 1;
        const read = readPage(context, { page: next, limit: walk.size, ids, timeoutMs, signal: own.signal });
        // It may fail long before it is awaited, or is never awaited.
        read.catch(() => undefined);
        asked.push(read);
      }
      return isAlone;
    },
    stop: own.stop,
  };
}

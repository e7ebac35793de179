import { isDeepStrictEqual } from "node:util";
import { demand } from "../run/check.js";
import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { beginAging } from "./agedSegments.js";
import {
  createNamed,
  MAX_PAGE_SIZE,
  readEverySegment,
  readPage,
  readUntil,
  type Segment,
  type SegmentPage,
} from "./segments.js";

/** Five segments of ours, two on a page: three pages, the last one not full. */
const ROWS = 5;
const PAGE_SIZE = 2;
const PAGES = 3;

/** Five segments of ours and the same rows of the list; others of ours come before and between them. */
export interface ListedSegments {
  readonly created: readonly [Segment, Segment, Segment, Segment, Segment];
  /** The list filtered by all five ids. */
  readonly listed: readonly Segment[];
}

/** Creates segments and waits until the list shows them. */
export const listedSegments = once(async (context): Promise<ListedSegments> => {
  const words = Array.from({ length: ROWS }, (_, index) => `Listed  Segment ${index + 1}`);
  words.splice(2, 0, "not asked, between");
  words.unshift("not asked, before");
  // Comes first, so that the five segments are the newest of the store.
  await beginAging(context);
  const all = await createNamed(context, words);
  const creation = context.lastExchange();
  const [, one, two, , three, four, five] = all;
  if (!one || !two || !three || !four || !five)
    throw new Error("createNamed returned fewer segments than words.");
  const created = [one, two, three, four, five] as const;
  const ids = all.map(({ id }) => id);
  const isWhole = (seen: readonly Segment[]) => ids.every((id) => seen.some((row) => row.id === id));
  const rows = await readUntil(context, ids, isWhole);
  await demandStored(context, all, rows, creation);
  const isCreated = (row: Segment) => created.some(({ id, name }) => id === row.id || name === row.name);
  return { created, listed: rows.filter(isCreated) };
});

/** Asserts that segments were stored: one that no view of a consistent list shows is no fault of the list. */
async function demandStored(
  context: Context,
  created: readonly Segment[],
  filtered: readonly Segment[],
  creation: Exchange,
): Promise<void> {
  const isIn = (rows: readonly Segment[], { id, name }: Segment) =>
    rows.some((row) => row.id === id || row.name === name);
  if (created.every((segment) => isIn(filtered, segment))) return;
  const whole = await readEverySegment(context);
  const { total } = (await readPage(context, { limit: 1 })).meta.pagination;
  if (total !== whole.length) return;
  const lost = created.find(
    (segment) => !isIn(filtered, segment) && !whole.some(({ id }) => id === segment.id),
  );
  demand(
    lost === undefined,
    "every created segment in the list",
    `none with the id ${lost?.id ?? ""}`,
    creation,
  );
}

/** Pages of a list, read one after the other with the same filter and limit. */
export interface Pages {
  readonly limit: number;
  readonly pages: readonly SegmentPage[];
  readonly rows: readonly Segment[];
}

/** The five segments, two on a page, and the last page of four of them, which is full. */
export interface OwnPages extends Pages {
  readonly created: readonly Segment[];
  readonly lastOfFour: SegmentPage;
}

export const ownPages = once(async (context): Promise<OwnPages> => {
  const { created } = await listedSegments(context);
  const [first, ...others] = created.map(({ id }) => id);
  if (first === undefined) throw new Error("No segment to read pages of.");
  const pages: SegmentPage[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    pages.push(await readPage(context, { page, limit: PAGE_SIZE, "id:in": [first, ...others] }));
  }
  const four: [string, ...string[]] = [first, ...others.slice(0, -1)];
  const lastOfFour = await readPage(context, { page: PAGE_SIZE, limit: PAGE_SIZE, "id:in": four });
  return { created, limit: PAGE_SIZE, pages, rows: pages.flatMap(({ data }) => data), lastOfFour };
});

/** Pages of the whole store: an even number, because a reversed order keeps a middle page as it is. */
const STORE_PAGES = 4;

/** Maximum pages to read, for a store whose pages never end. */
const MAX_PAGES = 10;

/** Pages of the whole store, steady if others changed nothing while they were read. */
export interface StorePages extends Pages {
  readonly isSteady: boolean;
}

/** Reads the whole store in about four pages, whatever its size and its pagination numbers. */
export async function readStorePages(context: Context): Promise<StorePages> {
  const first = await readPage(context, { page: 1, limit: MAX_PAGE_SIZE });
  const total = Math.max(first.meta.pagination.total || 0, first.data.length);
  const limit = Math.min(MAX_PAGE_SIZE, Math.max(1, Math.ceil(total / STORE_PAGES)));
  const pages: SegmentPage[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const read = await readPage(context, { page, limit });
    pages.push(read);
    if (read.data.length < limit || pages.length * limit >= total) break;
  }
  const isSameTotal = pages.every(({ meta }) => meta.pagination.total === first.meta.pagination.total);
  const isSteady =
    isSameTotal || isSameIds(first, await readPage(context, { page: 1, limit: MAX_PAGE_SIZE }));
  return { limit, pages, rows: pages.flatMap(({ data }) => data), isSteady };
}

function isSameIds(left: SegmentPage, right: SegmentPage): boolean {
  const idsOf = ({ data }: SegmentPage) => data.map(({ id }) => id).sort();
  return isDeepStrictEqual(idsOf(left), idsOf(right));
}

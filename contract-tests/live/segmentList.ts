import type { Exchange } from "../wire/exchange.js";
import { MAX_PAGE_SIZE } from "../observations/segments.js";
import { isObject } from "../spec/json.js";
import { outcomeOf, paginationNumber, rowsOf } from "./answer.js";
import type { Connection } from "./connect.js";

/** The fields of a listed row that show its owner. */
export interface ListedSegment {
  /** Empty if the row has none. */
  readonly id: string;
  /** Empty if the row has none. */
  readonly name: string;
  readonly createdAt: string | undefined;
}

export interface SegmentList {
  readonly segments: ListedSegment[];
  /** The `Date` header of the last page. */
  readonly date: string | undefined;
}

/** The list of segments cannot be read, so the segments of the store are unknown. */
export class ListUnreadable extends Error {
  override readonly name = "ListUnreadable";
}

/**
 * Reads the whole list of segments, in the largest pages that the store accepts.
 *
 * @throws {ListUnreadable} If a page is not answered with rows.
 */
export async function listAll(connection: Connection): Promise<SegmentList> {
  const first = await connection.send(page(1, MAX_PAGE_SIZE));
  const isRefused = first.response !== undefined && [400, 413, 422].includes(first.response.status);
  return isRefused ? walk(connection, undefined) : walk(connection, MAX_PAGE_SIZE, first);
}

async function walk(
  connection: Connection,
  limit: number | undefined,
  first?: Exchange,
): Promise<SegmentList> {
  const found = new Map<string, ListedSegment>();
  for (let number = 1; ; number += 1) {
    const exchange = (number === 1 ? first : undefined) ?? (await connection.send(page(number, limit)));
    const rows = exchange.response?.status === 200 ? rowsOf(exchange) : undefined;
    if (rows === undefined) throw new ListUnreadable(`GET /segments ${outcomeOf(exchange)}`);
    const known = found.size;
    for (const segment of rows.map(segmentIn)) found.set(segment.id || segment.name, segment);
    // Prevents an endless loop if the store ignores `page`.
    const isRepeated = found.size === known;
    if (isRepeated || isLast(exchange, number, rows.length)) {
      return { segments: [...found.values()], date: exchange.response?.headers.date };
    }
  }
}

function page(number: number, limit: number | undefined): { method: "GET"; path: string } {
  const size = limit === undefined ? "" : `&limit=${limit}`;
  return { method: "GET", path: `/segments?page=${number}${size}` };
}

// The page after a full one is always read: wrong pagination must not hide segments of ours.
function isLast(exchange: Exchange, number: number, rows: number): boolean {
  const pages = paginationNumber(exchange, "total_pages");
  const size = paginationNumber(exchange, "per_page");
  return pages !== undefined && size !== undefined && number >= pages && rows < size;
}

// A malformed row may still be ours; its name decides.
function segmentIn(row: unknown): ListedSegment {
  const { id, name, created_at } = isObject(row) ? row : {};
  return {
    id: typeof id === "string" || typeof id === "number" ? String(id) : "",
    name: typeof name === "string" ? name : "",
    createdAt: typeof created_at === "string" ? created_at : undefined,
  };
}

import type { Clock } from "../../src/time/systemClock.js";
import { LIST_LAG_MS } from "../observations/eventually.js";
import { outcomeOf } from "./answer.js";
import type { Connection } from "./connect.js";
import { listAll, type ListedSegment } from "./segmentList.js";

/** Wait before the list is read again. */
export const POLL_MS = 400;

/** Ids per URL, tried in this order: some proxies limit URLs to 2048 characters, and sibling endpoints take 10 ids. */
const BATCH_SIZES = [40, 10, 1] as const;

/** Why a segment is still listed, if it is. */
interface Deletion {
  readonly why: string;
  /** The 2xx status of a DELETE; missing if none was answered so. */
  readonly accepted?: number;
}

/** A segment that could not be deleted, and why. */
export interface Remnant extends Deletion {
  readonly segment: ListedSegment;
}

/**
 * Deletes segments in ever smaller batches, and returns those that are still listed.
 *
 * @throws {ListUnreadable} If the list cannot be read.
 */
export async function remove(
  segments: readonly ListedSegment[],
  connection: Connection,
  clock: Clock,
): Promise<Remnant[]> {
  let left = segments.map((segment): Remnant => ({ segment, why: "its id cannot stand in a filter" }));
  for (const size of BATCH_SIZES) {
    const answers = await deleteByIds(
      left.map(({ segment }) => segment.id),
      connection,
      size,
    );
    left = await untilGone(left, answers, connection, clock);
    if (left.length === 0) break;
  }
  return left;
}

/** Deletes ids in batches, never without a filter. Returns the answer for each id that was sent. */
export async function deleteByIds(
  ids: readonly string[],
  connection: Connection,
  size: number = BATCH_SIZES[0],
): Promise<Map<string, Deletion>> {
  const answers = new Map<string, Deletion>();
  // An id with a comma would name two segments, and the second may belong to others.
  const safe = ids.filter((id) => /^[\w-]+$/.test(id));
  for (let from = 0; from < safe.length; from += size) {
    const some = safe.slice(from, from + size);
    const exchange = await connection.send({ method: "DELETE", path: `/segments?id:in=${some.join(",")}` });
    const status = exchange.response?.status;
    const isAccepted = status !== undefined && status >= 200 && status < 300;
    const deletion = isAccepted
      ? { why: `DELETE was answered ${status}, and it is still listed`, accepted: status }
      : { why: `DELETE ${outcomeOf(exchange)}` };
    for (const id of some) answers.set(id, deletion);
    // The store is unreachable: each further request would run into the same timeout.
    if (status === undefined) break;
  }
  return answers;
}

// Waits only for ids whose deletion was accepted.
async function untilGone(
  remnants: readonly Remnant[],
  answers: ReadonlyMap<string, Deletion>,
  connection: Connection,
  clock: Clock,
): Promise<Remnant[]> {
  const start = clock.now();
  for (;;) {
    const { segments } = await listAll(connection);
    const ids = new Set(segments.map(({ id }) => id));
    const left = remnants.filter(({ segment }) => ids.has(segment.id));
    const isPromised = left.some(({ segment }) => answers.get(segment.id)?.accepted !== undefined);
    if (!isPromised || clock.now() - start >= LIST_LAG_MS) {
      // Keeps that a DELETE was accepted if a later one is refused.
      return left.map((remnant) => ({ ...remnant, ...answers.get(remnant.segment.id) }));
    }
    await clock.sleep(POLL_MS);
  }
}

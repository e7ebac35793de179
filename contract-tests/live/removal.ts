import type { Clock } from "../../src/time/systemClock.js";
import { outcomeOf } from "./answer.js";
import type { Connection } from "./connect.js";
import { listAll, type ListedSegment } from "./segmentList.js";

/** How long a list may show what is no more, or not show what is there. */
export const LAG_MS = 2000;
/** How long to wait before the list is read again. */
export const POLL_MS = 400;

/** How many ids to try in one URL: one client keeps URLs under 2048 characters, and sibling endpoints take 10. */
const LOTS = [40, 10, 1] as const;

/** A segment that is still there, and why. */
export interface Remnant {
  segment: ListedSegment;
  why: string;
}

/**
 * Deletes segments by their ids and makes sure that they are gone.
 *
 * @returns Those that are still listed: after deleting them in smaller and smaller lots.
 * @throws ListUnreadable where the store does not show what is left.
 */
export async function remove(
  segments: readonly ListedSegment[],
  connection: Connection,
  clock: Clock,
): Promise<Remnant[]> {
  let left = segments.map((segment): Remnant => ({ segment, why: "its id cannot stand in a filter" }));
  for (const lot of LOTS) {
    const answers = await deleteByIds(
      left.map(({ segment }) => segment.id),
      connection,
      lot,
    );
    left = await untilGone(left, answers, connection, clock);
    if (left.length === 0) break;
  }
  return left;
}

/**
 * Deletes ids in lots, never without a filter.
 *
 * @returns What came of each id: undefined where it was accepted, else a few words.
 */
export async function deleteByIds(
  ids: readonly string[],
  connection: Connection,
  lot: number = LOTS[0],
): Promise<Map<string, string | undefined>> {
  const answers = new Map<string, string | undefined>();
  // A comma would make two ids of one, and the second might be of others.
  const safe = ids.filter((id) => /^[\w-]+$/.test(id));
  for (let from = 0; from < safe.length; from += lot) {
    const some = safe.slice(from, from + lot);
    const exchange = await connection.send({ method: "DELETE", path: `/segments?id:in=${some.join(",")}` });
    const status = exchange.response?.status;
    const isAccepted = status !== undefined && status >= 200 && status < 300;
    for (const id of some) answers.set(id, isAccepted ? undefined : `DELETE ${outcomeOf(exchange)}`);
    // Nobody is there: what comes after would wait as long.
    if (status === undefined) break;
  }
  return answers;
}

// Waits only for what the store has promised.
async function untilGone(
  remnants: readonly Remnant[],
  answers: ReadonlyMap<string, string | undefined>,
  connection: Connection,
  clock: Clock,
): Promise<Remnant[]> {
  const start = clock.now();
  for (;;) {
    const { segments } = await listAll(connection);
    const ids = new Set(segments.map(({ id }) => id));
    const left = remnants.filter(({ segment }) => ids.has(segment.id));
    const promised = left.filter(({ segment: { id } }) => answers.has(id) && answers.get(id) === undefined);
    if (promised.length === 0 || clock.now() - start >= LAG_MS) {
      return left.map(({ segment, why }) => ({ segment, why: reasonFor(segment.id, answers) ?? why }));
    }
    await clock.sleep(POLL_MS);
  }
}

function reasonFor(id: string, answers: ReadonlyMap<string, string | undefined>): string | undefined {
  return answers.has(id) ? (answers.get(id) ?? "DELETE was answered, and it is still listed") : undefined;
}

import { outcomeOf, paginationNumber, rowsOf } from "./answer.js";
import { RunImpossible, type LiveSettings } from "./environment.js";
import type { Connection } from "./connect.js";

/** Maximum number of segments that the suite has in a store at once. */
export const ROWS_NEEDED = 70;

/** Maximum number of segments of a store, as documented on List Segments. */
const MAX_SEGMENTS = 1000;

/**
 * Sends the first request, and returns how many segments the store has. Undefined if the answer does not say: the
 * checks judge that.
 *
 * @throws {RunImpossible} If every check would fail for the same reason.
 */
export async function readTotal(
  connection: Connection,
  { origin, storeHash }: LiveSettings,
): Promise<number | undefined> {
  const exchange = await connection.send({ method: "GET", path: "/segments?limit=1" });
  const { response, failure } = exchange;
  if (response === undefined) {
    throw new RunImpossible(
      `${origin} cannot be reached: ${failure ?? "no answer"}. Check BIGCOMMERCE_API_URL and the network.`,
    );
  }
  const refused = `The store ${storeHash} at ${origin} answered the first read with ${response.status}`;
  if (response.status === 401) {
    throw new RunImpossible(`${refused}: the token is not valid there. Check BIGCOMMERCE_ACCESS_TOKEN.`);
  }
  if (response.status === 403) {
    throw new RunImpossible(
      `${refused}: the token lacks the scope store_v2_customers or is of another store. Check the API account and BIGCOMMERCE_STORE_HASH.`,
    );
  }
  return paginationNumber(exchange, "total");
}

/** @throws {RunImpossible} If the store has no room for the segments of a run. */
export function refuseFullStore(total: number | undefined): void {
  if (total === undefined || total + ROWS_NEEDED <= MAX_SEGMENTS) return;
  throw new RunImpossible(
    `The store is too full: it has ${total} of at most ${MAX_SEGMENTS} segments, and the run needs room for ${ROWS_NEEDED}. Delete some, or set CONTRACT_ALLOW=read.`,
  );
}

/** Returns why members cannot be added to segments, which takes existing shopper profiles; undefined if they can. */
export async function reasonAgainstMembership(connection: Connection): Promise<string | undefined> {
  const exchange = await connection.send({ method: "GET", path: "/shopper-profiles?limit=3" });
  const profiles = exchange.response?.status === 200 ? rowsOf(exchange) : undefined;
  if (profiles === undefined) {
    return `the shopper profiles of the store cannot be listed: GET /shopper-profiles ${outcomeOf(exchange)}`;
  }
  if (profiles.length >= 2) return undefined;
  return `the store has ${profiles.length} shopper profiles, two are needed, and the suite creates none`;
}

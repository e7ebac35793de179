import { outcomeOf, paginationNumber, rowsOf } from "./answer.js";
import { RunImpossible } from "./runImpossible.js";
import type { Connection } from "./connect.js";
import type { LiveSettings } from "./environment.js";

/** How many segments the suite has in a store at the same time, at most. */
export const ROWS_NEEDED = 70;

/** How many segments a store may have, as List Segments says. */
const MAX_SEGMENTS = 1000;

/**
 * Reads the store for the first time.
 *
 * @returns How many segments it has, or undefined where the answer does not tell; the checks judge that.
 * @throws CannotJudge where every check would fail for the same reason.
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
      `${refused}: the token lacks the scope store_v2_customers or is of another store, or the plan has no segments. Check the API account and BIGCOMMERCE_STORE_HASH.`,
    );
  }
  return paginationNumber(exchange, "total");
}

/**
 * Makes sure that there is room for what the suite creates.
 *
 * @param total How many segments the store has, if that is known.
 * @throws CannotJudge where there is not.
 */
export function refuseFullStore(total: number | undefined): void {
  if (total === undefined || total + ROWS_NEEDED <= MAX_SEGMENTS) return;
  throw new RunImpossible(
    `The store is too full: it has ${total} of at most ${MAX_SEGMENTS} segments, and the run needs room for ${ROWS_NEEDED}. Delete some, or set CONTRACT_ALLOW=read.`,
  );
}

/**
 * Finds out whether members can be put into segments, which takes shopper profiles that are there already.
 *
 * @returns Why not, or undefined where they can.
 */
export async function reasonAgainstMembership(connection: Connection): Promise<string | undefined> {
  const exchange = await connection.send({ method: "GET", path: "/shopper-profiles?limit=3" });
  const profiles = exchange.response?.status === 200 ? rowsOf(exchange) : undefined;
  if (profiles === undefined) {
    return `the shopper profiles of the store cannot be listed: GET /shopper-profiles ${outcomeOf(exchange)}`;
  }
  if (profiles.length >= 2) return undefined;
  return `the store has ${profiles.length} shopper profiles, two are needed, and the suite creates none`;
}

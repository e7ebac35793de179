import { isUuid } from "../../src/guard/isUuid.js";
import { isObject } from "../spec/json.js";
import { FIRST_READ, firstReadOf } from "../run/firstRead.js";
import { outcomeOf, rowsOf } from "./answer.js";
import { RunImpossible } from "./environment.js";
import type { Connection } from "./connect.js";

/**
 * Sends the first request, before anything of an earlier run is looked for.
 *
 * @returns Whether the answer is a page of segments. If it is other JSON, the checks judge it.
 * @throws {RunImpossible} If nothing answers there that could be judged.
 */
export async function isReadable(connection: Connection): Promise<boolean> {
  const read = firstReadOf(await connection.send(FIRST_READ));
  if (read.kind === "unusable") throw new RunImpossible(read.message);
  return read.kind === "page";
}

/** @throws {RunImpossible} If the first read is not answered with a page of segments. */
export async function demandReadable(connection: Connection): Promise<void> {
  if (await isReadable(connection)) return;
  throw new RunImpossible("The first read is answered with JSON that is no page of segments.");
}

/** Returns why members cannot be added to segments, which takes existing shopper profiles; undefined if they can. */
export async function reasonAgainstMembership(connection: Connection): Promise<string | undefined> {
  const exchange = await connection.send({ method: "GET", path: "/shopper-profiles?limit=3" });
  const profiles = exchange.response?.status === 200 ? rowsOf(exchange) : undefined;
  if (profiles === undefined) {
    return `the shopper profiles of the store cannot be listed: GET /shopper-profiles ${outcomeOf(exchange)}`;
  }
  if (!profiles.every((profile) => isObject(profile) && isUuid(profile.id))) {
    return "the ids of the shopper profiles are no UUIDs, and the client refuses such ids";
  }
  if (profiles.length >= 2) return undefined;
  return `the store has ${profiles.length} shopper profiles, two are needed, and the suite creates none`;
}

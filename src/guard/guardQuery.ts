import { UsageError } from "../errors/base.js";
import { isUuid } from "./isUuid.js";
import type { Operation } from "../operations.js";

/**
 * Refuses a query that may select other segments or profiles than intended, at worst all of them.
 *
 * @throws {UsageError} Without any id: one may be a misplaced token.
 * @see openapi.yaml `#/paths/~1segments/delete/parameters`
 */
export function guardQuery({ method, path }: Operation, query: URLSearchParams): void {
  const lists = query.getAll("id:in");
  const ids = lists.flatMap((list) => list.split(","));
  const wrong = ids.findIndex((id) => !isUuid(id));
  const isDeletion = method === "DELETE";
  // Not `query.size`, which older browsers and React Native lack.
  const size = [...query.keys()].length;
  const fits = method === "GET" ? lists.length < 2 : size === Number(isDeletion) && size === lists.length;
  if (fits && wrong < 0) return;

  const place = wrong < 0 ? "" : ` (item ${wrong + 1} of \`id:in\` is not a uuid)`;
  const every = path === "/segments" ? "delete every segment of the store" : "empty the segment";
  throw new UsageError(
    `The query of ${method} ${path}${place} would ${isDeletion ? every : "be misread"}; pass one \`id:in\` of uuids, to DELETE nothing else, to POST and PUT no query.`,
  );
}

import { UsageError } from "../errors/base.js";
import { isUuid } from "./isUuid.js";
import type { Operation } from "../operations.js";

/**
 * Refuses a query that selects other segments or profiles than the caller means, all of them at worst.
 *
 * @param operation - The operation that is called.
 * @param query - The query of the finished request.
 * @throws {UsageError} On DELETE for anything but one `id:in` of uuids, on GET for an `id:in` of any other
 * shape, on POST and PUT for any query. Ids are not shown: one may be a token in the wrong place.
 * @see openapi.yaml `#/paths/~1segments/delete/parameters`
 */
export function guardQuery({ method, path }: Operation, query: URLSearchParams): void {
  const lists = query.getAll("id:in");
  const ids = lists.flatMap((list) => list.split(","));
  const wrong = ids.findIndex((id) => !isUuid(id));
  const isDeletion = method === "DELETE";
  const { size } = query;
  const fits = method === "GET" ? lists.length < 2 : size === Number(isDeletion) && size === lists.length;
  if (fits && wrong < 0) return;

  const place = wrong < 0 ? "" : ` (item ${wrong + 1} of \`id:in\` is not a uuid)`;
  const every = path === "/segments" ? "delete every segment of the store" : "empty the segment";
  throw new UsageError(
    `The query of ${method} ${path}${place} would ${isDeletion ? every : "be misread"}; pass one \`id:in\` of uuids, to DELETE nothing else, to POST and PUT no query.`,
  );
}

import { UsageError } from "./errors.js";
import { isUuid } from "./isUuid.js";
import type { Operation } from "./operations.js";

/**
 * Refuses a query that selects other segments or profiles than the caller means, all of them at worst.
 *
 * @param operation - The operation that is called.
 * @param query - The query of the finished request.
 * @throws {UsageError} On DELETE for anything but one `id:in` of uuids, on GET for an `id:in` of any other
 * shape, on POST and PUT for any query.
 * @see openapi.yaml `#/paths/~1segments/delete/parameters`
 */
export function judgeQuery(operation: Operation, query: URLSearchParams): void {
  const { method } = operation;
  const call = `${method} ${operation.path}`;
  const unfiltered = withoutFilter(operation);

  const stray = method === "GET" ? undefined : strayKey(method, query);
  if (stray !== undefined) {
    const effect = method === "DELETE" && !query.has("id:in") ? ` and would ${unfiltered}` : "";
    const advice =
      method === "DELETE" ? "pass the ids in `id:in` and nothing else" : "pass the rows in the body alone";
    throw new UsageError(
      `${call} knows no query key ${JSON.stringify(stray)}; the API would ignore it${effect}; ${advice}.`,
    );
  }
  if (method === "DELETE" && !query.has("id:in")) {
    throw new UsageError(`${call} without \`id:in\` would ${unfiltered}; pass at least one id.`);
  }
  if (query.has("id:in")) judgeIds(call, query.getAll("id:in"), unfiltered);
}

function judgeIds(call: string, values: readonly string[], unfiltered: string): void {
  const [value = "", ...repeated] = values;
  if (repeated.length > 0) {
    throw new UsageError(
      `${call} with \`id:in\` ${values.length} times: the API would read the first and skip the ids of the others; join all ids with commas in one \`id:in\`.`,
    );
  }
  if (value === "") {
    throw new UsageError(`${call} with an empty \`id:in\` would ${unfiltered}; pass at least one id.`);
  }
  const ids = value.split(",");
  const wrong = ids.findIndex((id) => !isUuid(id));
  if (wrong !== -1) {
    throw new UsageError(
      `${call} with an \`id:in\` whose item ${wrong + 1} of ${ids.length} is not a uuid would act on other rows than were meant, or ${unfiltered}; pass ids as the API gave them.`,
    );
  }
}

function strayKey(method: Operation["method"], query: URLSearchParams): string | undefined {
  return [...query.keys()].find((key) => method !== "DELETE" || key !== "id:in");
}

function withoutFilter({ method, path }: Operation): string {
  if (method !== "DELETE") return "list every segment of the store";
  return path === "/segments" ? "delete every segment of the store" : "empty the segment";
}

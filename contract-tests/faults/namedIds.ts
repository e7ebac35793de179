import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Layer, Next, StoreContext } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import { on } from "./fault.js";

/** Reads the ids in `id:in`. */
export function idsNamed({ query }: StoreRequest): readonly string[] {
  return query.get("id:in")?.split(",") ?? [];
}

/** Sets `id:in`; undefined removes it, which means everything. */
export function withIds(request: StoreRequest, ids: readonly string[] | undefined): StoreRequest {
  const query = new URLSearchParams(request.query);
  if (ids === undefined) query.delete("id:in");
  else query.set("id:in", ids.join(","));
  return { ...request, query };
}

/**
 * Changes the ids that a DELETE deletes: undefined deletes everything, an empty list nothing, though the answer is
 * a success.
 */
export function naming(
  operation: StoreOperation,
  change: (
    ids: readonly string[],
    store: StoreContext,
    request: StoreRequest,
  ) => readonly string[] | undefined,
): Layer {
  return on(operation, (request, next, store) => {
    const ids = change(idsNamed(request), store, request);
    return ids?.length === 0 ? rolledBack(request, next, store) : next(withIds(request, ids));
  });
}

async function rolledBack(request: StoreRequest, next: Next, store: StoreContext): Promise<StoreAnswer> {
  const before = store.snapshot();
  const answer = await next(request);
  store.restore(before);
  return answer;
}

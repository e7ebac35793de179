import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { segmentRow } from "../renderRow.js";
import { readIdList } from "./idList.js";
import { pageOf } from "./paging.js";

/**
 * Answers a page of the segments, all or those in `id:in`.
 *
 * @throws Refusal where a query parameter cannot be used.
 */
export function listSegments(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { behaviour } = store;
  const ids = readIdList(request, behaviour);
  const found = store.listed().filter(({ id }) => ids === undefined || ids.has(id));
  const rows = behaviour.listOrder === "newest-first" ? found.toReversed() : found;
  return pageOf(rows, (segment) => segmentRow(segment, behaviour), request, behaviour);
}

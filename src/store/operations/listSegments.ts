import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { segmentRow } from "../renderRow.js";
import { readIdList, refuseTooMany } from "./idList.js";
import { pageOf } from "./paging.js";

export function listSegments(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { behaviour } = store;
  const ids = readIdList(request, behaviour);
  if (ids) refuseTooMany(ids.size, behaviour.mostListedIds);
  const found = store.listed().filter(({ id }) => ids === undefined || ids.has(id));
  const rows = behaviour.listOrder === "newest-first" ? found.toReversed() : found;
  return pageOf(rows, (segment) => segmentRow(segment, behaviour), request, behaviour);
}

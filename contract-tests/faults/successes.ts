import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { Row } from "../../src/store/renderRow.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import { on, withRows } from "./fault.js";

/** Changes the answers of an operation that went well; what it did stays done. */
export function onSuccess(
  operation: StoreOperation,
  change: (answer: StoreAnswer, request: StoreRequest, store: StoreContext) => StoreAnswer,
): Layer {
  return on(operation, async (request, next, store) => {
    const answer = await next(request);
    return answer.status < 300 ? change(answer, request, store) : answer;
  });
}

/** Changes the rows in `data` of the answers of an operation that went well. */
export function onRows(
  operation: StoreOperation,
  change: (rows: readonly Row[], request: StoreRequest, store: StoreContext) => readonly unknown[],
): Layer {
  return onSuccess(operation, (answer, request, store) =>
    withRows(answer, (rows) => change(rows, request, store)),
  );
}

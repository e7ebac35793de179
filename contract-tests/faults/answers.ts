import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Row } from "../../src/store/renderRow.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import { on, withRows } from "./fault.js";

/** Changes an answer; the effect of the operation stays. */
export type AnswerChange = (answer: StoreAnswer, request: StoreRequest, store: StoreContext) => StoreAnswer;

/** Changes every answer of an operation. */
export function answering(operation: StoreOperation, change: AnswerChange): Layer {
  return on(operation, async (request, next, store) => change(await next(request), request, store));
}

/** Changes the 4xx answers of an operation. */
export function refusing(operation: StoreOperation, change: AnswerChange): Layer {
  return answering(operation, (answer, request, store) =>
    answer.status >= 400 && answer.status < 500 ? change(answer, request, store) : answer,
  );
}

/** Changes the 2xx answers of an operation. */
export function onSuccess(operation: StoreOperation, change: AnswerChange): Layer {
  return answering(operation, (answer, request, store) =>
    answer.status < 300 ? change(answer, request, store) : answer,
  );
}

/** Changes the rows in `data` of the 2xx answers of an operation. */
export function onRows(
  operation: StoreOperation,
  change: (rows: readonly Row[], request: StoreRequest, store: StoreContext) => readonly unknown[],
): Layer {
  return onSuccess(operation, (answer, request, store) =>
    withRows(answer, (rows) => change(rows, request, store)),
  );
}

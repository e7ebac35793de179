import { compose } from "../../src/store/layers/index.js";
import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Row } from "../../src/store/renderRow.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import { on, withRows } from "./fault.js";
import type { State } from "../../src/store/state.js";
import { flatError } from "../../src/store/answers.js";

/** Changes an answer; the effect of the operation stays. */
export type AnswerChange = (answer: StoreAnswer, request: StoreRequest, store: StoreContext) => StoreAnswer;

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

/** Changes the store after an operation succeeded; the answer stays as it is. `before` is the state before it. */
export function afterwards(
  operation: StoreOperation,
  act: (store: StoreContext, request: StoreRequest, before: State) => void,
): Layer {
  return on(operation, async (request, next, store) => {
    const before = store.snapshot();
    const answer = await next(request);
    if (answer.status < 300) act(store, request, before);
    return answer;
  });
}

export function serverError(): StoreAnswer {
  return flatError(500, "Internal Server Error");
}

/** Answers some requests to an operation with 500, without any effect. */
export function failing(
  operation: StoreOperation,
  isHit: (request: StoreRequest, store: StoreContext) => boolean,
): Layer {
  return on(operation, async (request, next, store) =>
    isHit(request, store) ? serverError() : next(request),
  );
}

/** Long enough for simultaneous requests to overlap, in milliseconds. */
const OVERLAP_MS = 20;

/** Applies a layer to the requests that arrive while `max` requests are in flight. */
export function beyondInFlight(max: number, otherwise: Layer): Layer {
  const inFlight = new WeakMap<StoreContext, number>();
  return async (request, next, store) => {
    const others = inFlight.get(store) ?? 0;
    if (others >= max) return otherwise(request, next, store);
    inFlight.set(store, others + 1);
    try {
      await store.sleep(OVERLAP_MS);
      return await next(request);
    } finally {
      inFlight.set(store, (inFlight.get(store) ?? 1) - 1);
    }
  };
}

/** Combines layers, the outermost first. */
export function stacked(...layers: readonly Layer[]): Layer {
  return (request, next, store) => compose(layers, next, store)(request);
}

import type { StoreAnswer } from "../../src/store/exchange.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { on } from "./fault.js";
import { beyondInFlight, type AnswerChange } from "./layers.js";

/** Applies a layer to the requests to an operation that arrive while another one is in flight. */
export function crowded(operation: StoreOperation, layer: Layer): Layer {
  return on(operation, beyondInFlight(1, layer));
}

/** Changes the answers to requests that arrive while another one is in flight; their effect stays. */
export function answeringCrowd(operation: StoreOperation, change: AnswerChange): Layer {
  return crowded(operation, async (request, next, store) => change(await next(request), request, store));
}

/** Answers such requests with the answer that the one before them got. */
export function answeringPrevious(operation: StoreOperation): Layer {
  const answers = new WeakMap<StoreContext, StoreAnswer>();
  return answeringCrowd(operation, (answer, _request, store) => {
    const previous = answers.get(store) ?? answer;
    answers.set(store, answer);
    return previous;
  });
}

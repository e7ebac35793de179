import type { StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import type { State } from "../../src/store/state.js";
import { on } from "./fault.js";

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

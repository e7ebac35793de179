import { flatError } from "../../src/store/answers.js";
import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import { on } from "./fault.js";

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

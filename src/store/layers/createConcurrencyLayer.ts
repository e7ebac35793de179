import type { StoreRequest } from "../exchange.js";
import type { Layer } from "../storeContext.js";
import type { Behaviour } from "../defaultBehaviour.js";
import { tooManyRequests } from "../answers.js";

/** Refuses requests beyond the number allowed in flight. */
export function createConcurrencyLayer(): Layer {
  const inFlight = new Map<string, number>();
  return async (request, next, { behaviour }) => {
    const counter = counterOf(request, behaviour);
    if (counter === undefined) return next(request);
    const others = inFlight.get(counter) ?? 0;
    if (others >= behaviour.mostInFlight) return tooManyRequests();
    inFlight.set(counter, others + 1);
    try {
      return await next(request);
    } finally {
      inFlight.set(counter, (inFlight.get(counter) ?? 1) - 1);
    }
  };
}

// The pages limit POST and PUT only; elsewhere the vendor says that endpoints are counted separately.
function counterOf({ route }: StoreRequest, { inFlightTogether }: Behaviour): string | undefined {
  if (inFlightTogether === "whole-store") return "store";
  const operation = route?.operation;
  const isLimited = operation === "createSegments" || operation === "updateSegments";
  return isLimited || inFlightTogether === "every-operation" ? operation : undefined;
}

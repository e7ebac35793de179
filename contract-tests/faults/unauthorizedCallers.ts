import type { OperationId } from "../spec/operations.js";
import type { StoreRequest } from "../../src/store/exchange.js";
import type { StoreContext } from "../../src/store/storeContext.js";
import type { UnauthorizedCaller } from "../observations/unauthorizedCallers.js";
import { on, type Fault } from "./fault.js";

const subjects: Record<UnauthorizedCaller, string> = {
  "no-token": "A request without a token",
  "empty-token": "A request with an empty token",
  "wrong-token": "A request with a token that was never issued",
  "other-store": "A request to another store",
};

export function serving(operation: OperationId, caller: UnauthorizedCaller): Fault {
  return {
    name: `${operation}.serves-${caller}`,
    about: `${operation}.authentication.${caller}`,
    description: `${subjects[caller]} is served.`,
    place: "around-authentication",
    layer: on(operation, (request, next, store) =>
      next(callerOf(request, store) === caller ? asOwner(request, store) : request),
    ),
  };
}

/** Makes the fault that an operation runs for an unauthorized caller and is refused afterwards. */
export function refusingTooLate(operation: OperationId, caller: UnauthorizedCaller): Fault {
  return {
    name: `${operation}.obeys-${caller}`,
    about: `${operation}.authentication.${caller}`,
    description: `${subjects[caller]} is refused only after all has been done as it says.`,
    place: "around-authentication",
    layer: on(operation, async (request, next, store) => {
      if (callerOf(request, store) === caller) await next(asOwner(request, store));
      return next(request);
    }),
  };
}

function callerOf(
  { headers, route }: StoreRequest,
  { credentials }: StoreContext,
): UnauthorizedCaller | undefined {
  const { accessToken, readOnlyToken, scopelessToken, storeHash } = credentials;
  const token = headers["x-auth-token"];
  if (token === undefined) return "no-token";
  if (token.trim() === "") return "empty-token";
  if (![accessToken, readOnlyToken, scopelessToken].includes(token)) return "wrong-token";
  return route?.storeHash === storeHash ? undefined : "other-store";
}

function asOwner(request: StoreRequest, { credentials }: StoreContext): StoreRequest {
  return {
    ...request,
    headers: { ...request.headers, "x-auth-token": credentials.accessToken },
    route: request.route && { ...request.route, storeHash: credentials.storeHash },
  };
}

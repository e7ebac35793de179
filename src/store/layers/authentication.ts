import { flatError, textAnswer } from "../answers.js";
import type { StoreAnswer } from "../exchange.js";
import type { Layer, StoreContext } from "../storeContext.js";

/** Refuses requests without a token of this store. */
export const authentication: Layer = async (request, next, store) => {
  const { accessToken, readOnlyToken, scopelessToken, storeHash } = store.credentials;
  const token = request.headers["x-auth-token"];
  if (token === undefined) return unauthorized("X-Auth-Token header is required", "text", store);
  if (token.trim() === "")
    return unauthorized("X-Auth-Token header should have correct format", "text", store);
  if (![accessToken, readOnlyToken, scopelessToken].includes(token)) {
    return unauthorized("Unauthorized", "json", store);
  }
  return request.route?.storeHash === storeHash ? next(request) : forbidden();
};

/** Builds the answer to a token without the scope, or of another store. */
export function forbidden(): StoreAnswer {
  return flatError(403, "You don't have a required scope to access the endpoint", {});
}

function unauthorized(title: string, observed: "text" | "json", { behaviour }: StoreContext): StoreAnswer {
  const form = behaviour.unauthorized === "observed" ? observed : behaviour.unauthorized;
  return form === "text" ? textAnswer(401, title) : flatError(401, title);
}

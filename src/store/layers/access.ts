import { routeNotFound, flatError, textAnswer } from "../answers.js";
import type { Layer, StoreContext } from "../storeContext.js";
import type { StoreAnswer } from "../exchange.js";
import type { Access } from "../routeOf.js";

/** Refuses an unknown route or method before the token is checked. */
export const routing: Layer = async (request, next) =>
  request.route === undefined ? routeNotFound() : next(request);

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

/** Refuses requests that the scopes of the token do not allow. */
export const authorization: Layer = async (request, next, store) => {
  const allowed = scopesOf(request.headers["x-auth-token"], store);
  return request.route && allowed.includes(request.route.access) ? next(request) : forbidden();
};

/** Builds the answer to a token without the scope, or of another store. */
function forbidden(): StoreAnswer {
  return flatError(403, "You don't have a required scope to access the endpoint", {});
}

function unauthorized(title: string, observed: "text" | "json", { behaviour }: StoreContext): StoreAnswer {
  const form = behaviour.unauthorized === "observed" ? observed : behaviour.unauthorized;
  return form === "text" ? textAnswer(401, title) : flatError(401, title);
}

function scopesOf(token: string | undefined, { credentials, behaviour }: StoreContext): readonly Access[] {
  if (token === credentials.readOnlyToken) return ["read"];
  if (token !== credentials.accessToken) return [];
  return behaviour.tokenScope === "modify" ? ["read", "modify"] : ["read"];
}

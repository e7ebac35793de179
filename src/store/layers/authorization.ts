import type { Layer, StoreContext } from "../storeContext.js";
import type { Access } from "../routeOf.js";
import { forbidden } from "./authentication.js";

/** Refuses requests that the scopes of the token do not allow. */
export const authorization: Layer = async (request, next, store) => {
  const allowed = scopesOf(request.headers["x-auth-token"], store);
  return request.route && allowed.includes(request.route.access) ? next(request) : forbidden();
};

function scopesOf(token: string | undefined, { credentials, behaviour }: StoreContext): readonly Access[] {
  if (token === credentials.readOnlyToken) return ["read"];
  if (token !== credentials.accessToken) return [];
  return behaviour.tokenScope === "modify" ? ["read", "modify"] : ["read"];
}

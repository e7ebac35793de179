import { routeNotFound } from "../answers.js";
import type { Layer } from "../storeContext.js";

/** Refuses an unknown route and an unsupported method before anybody looks at the token. */
export const routing: Layer = async (request, next) =>
  request.route === undefined ? routeNotFound() : next(request);

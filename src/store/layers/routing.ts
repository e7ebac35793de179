import { routeNotFound } from "../answers.js";
import type { Layer } from "../storeContext.js";

/** Refuses an unknown route or method before the token is checked. */
export const routing: Layer = async (request, next) =>
  request.route === undefined ? routeNotFound() : next(request);

import type { Layer } from "../../../src/store/storeContext.js";

/** Answers a wrong token otherwise than documented, which `listSegments.authentication.wrong-token` finds. */
export const teapot: Layer = (request, next, { credentials }) => {
  const token = request.headers["x-auth-token"] || credentials.accessToken;
  return token === credentials.accessToken ? next(request) : Promise.resolve({ status: 418, headers: {} });
};

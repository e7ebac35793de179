import type { Layer } from "../../../contract-tests/store/internals.js";

/** Answers a wrong token otherwise than documented, which `listSegments.authentication.wrong-token` finds. */
export const teapot: Layer = (request, next, { credentials }) => {
  const token = request.headers["x-auth-token"] || credentials.accessToken;
  return token === credentials.accessToken ? next(request) : Promise.resolve({ status: 418, headers: {} });
};

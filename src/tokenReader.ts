import { UsageError } from "./errors.js";

/** An access token, or a function that gets the current one before every request. */
export type AccessToken = string | (() => string | Promise<string>);

/**
 * Returns the function that gets the token for one request.
 *
 * @param accessToken - The token or a function for it. An error of that function reaches the caller unchanged.
 * @throws {UsageError} At once for a string that no header can carry; for such a result of the function, when
 * the returned function is called. No message holds any part of the token.
 * @see openapi.yaml `#/components/securitySchemes/XAuthToken`
 */
export function tokenReader(accessToken: AccessToken): () => Promise<string> {
  if (typeof accessToken === "function") {
    return async () => checkToken(await accessToken(), "The result of the `accessToken` function");
  }
  const token = checkToken(accessToken, "`accessToken`");
  return () => Promise.resolve(token);
}

function checkToken(token: unknown, subject: string): string {
  if (typeof token !== "string") {
    throw new UsageError(`${subject} is not a string; pass the token or a function that returns it.`);
  }
  if (token === "") {
    throw new UsageError(`${subject} is empty; the API would answer 401.`);
  }
  // fetch would say so too, but prints the whole header value.
  if (/[\r\n]/.test(token)) {
    throw new UsageError(`${subject} holds a line break, which no header can carry; trim what was read.`);
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(`${subject} holds a character other than visible ASCII; the API would answer 401.`);
  }
  return token;
}

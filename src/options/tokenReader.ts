import { UsageError } from "../errors/base.js";

/** An access token, or a function that gets the current one before every request. */
export type AccessToken = string | (() => string | Promise<string>);

/** What a message says that a token must be. */
export const TOKEN_WORDS = "a string of visible ASCII characters";

/**
 * Tells whether a header can carry a value as a token; of a line break fetch would say so too, but print it.
 *
 * @param token - Anything.
 */
export function isToken(token: unknown): token is string {
  return typeof token === "string" && /^[\x21-\x7e]+$/.test(token);
}

/**
 * Returns the function that gets the token for one request.
 *
 * @param accessToken - The token or a function for it. An error of that function reaches the caller unchanged.
 * @returns A function that rejects with a `UsageError` for what no header can carry, without any part of it.
 * @see openapi.yaml `#/components/securitySchemes/XAuthToken`
 */
export function tokenReader(accessToken: AccessToken): () => Promise<string> {
  return async () => {
    const token: unknown = typeof accessToken === "function" ? await accessToken() : accessToken;
    if (isToken(token)) return token;
    throw new UsageError(`The result of \`accessToken\` must be ${TOKEN_WORDS}.`);
  };
}

import { UsageError } from "../errors/base.js";

/** An access token, or a function that gets the current one before every request. @inline */
export type AccessToken = string | (() => string | Promise<string>);

/** Gets the token; at once if it never changes. */
export type TokenReader = () => string | Promise<string>;

export const TOKEN_WORDS = "a string of visible ASCII characters";

/** Tells whether a header can carry the token; fetch would print it in its error. */
export function isToken(token: unknown): token is string {
  return typeof token === "string" && /^[\x21-\x7e]+$/.test(token);
}

/**
 * Returns the function that gets the token for one request; its errors show no part of the token.
 *
 * @see openapi.yaml `#/components/securitySchemes/XAuthToken`
 */
export function tokenReader(accessToken: AccessToken): TokenReader {
  if (typeof accessToken !== "function") return () => accessToken;
  return async () => {
    const token: unknown = await accessToken();
    if (isToken(token)) return token;
    throw new UsageError(`The result of \`accessToken\` must be ${TOKEN_WORDS}.`);
  };
}

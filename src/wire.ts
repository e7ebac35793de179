import { guard } from "./guard.js";
import type { Settings } from "./options.js";
import { redact } from "./redact.js";
import type { Transport } from "./transport.js";

/**
 * Returns the last step: it judges a request, adds the token, and hands both to the configured fetch.
 *
 * Whatever stands before it, middleware included, neither holds the token nor comes after the judgement.
 *
 * @param settings - The settings of the client.
 * @returns A transport that rejects with a `UsageError` for what the guard refuses, with the error of the token
 * function, or with that of fetch, in which the token is redacted.
 */
export function wire({ baseUrl, readToken, fetch }: Settings): Transport {
  return async (request) => {
    const { method, url, headers } = guard(request, baseUrl);
    const token = await readToken();
    headers.set("X-Auth-Token", token);
    const finished = new Request(url, {
      method,
      headers,
      signal: request.signal,
      // Followed, the token would travel to the other origin: fetch drops Authorization there, but not X-Auth-Token.
      redirect: "manual",
      ...(request.body && { body: await request.text() }),
    });
    try {
      return await fetch(finished);
    } catch (error) {
      throw redact(error, token);
    }
  };
}

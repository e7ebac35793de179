import type { SendCall } from "../call.js";
import { ConnectionError } from "../errors/index.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { readAnswer } from "../answer/readAnswer.js";
import { redactError, tokenRedactor } from "../answer/redaction.js";

/**
 * Returns the last step: it adds the token to a call, hands both to the configured fetch, and reads the answer.
 *
 * Whatever stands before it, middleware included, never holds the token.
 *
 * @param settings - The settings of the client.
 * @returns A step that rejects with the error of the token function, with a `ConnectionError` where no answer came,
 * or with a `ResponseError` for a success that cannot be read; the token is in none of them.
 */
export function sendWithFetch({ readToken, fetch }: Pick<ResolvedOptions, "readToken" | "fetch">): SendCall {
  let lastToken = "";
  let redactor = tokenRedactor(lastToken);
  return async (call, attempt) => {
    const token = await readToken();
    // Made once for each token, because the first text makes it compile a pattern.
    if (token !== lastToken) redactor = tokenRedactor((lastToken = token));
    // The next call may replace it before this one is answered.
    const own = redactor;
    const { method, url, headers, body, signal } = call;
    const init: RequestInit = {
      method,
      headers: { ...headers, "X-Auth-Token": token },
      // Followed, the token would travel to the other origin: fetch drops Authorization there, but not X-Auth-Token.
      redirect: "manual",
      body: body ?? null,
      signal: signal ?? null,
    };
    let response: Response;
    call.onSend?.();
    try {
      // The global one is looked up at each call, so that whoever replaces it later is heard; without a Request of
      // ours it makes its own, and not two.
      response = await (fetch === undefined ? globalThis.fetch(url, init) : fetch(new Request(url, init)));
    } catch (error) {
      throw new ConnectionError({ ...call, attempts: attempt, cause: redactError(error, own.text) });
    }
    return readAnswer(response, call, attempt, own);
  };
}

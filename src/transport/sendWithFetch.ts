import type { Call, SendCall } from "../call.js";
import { ConnectionError, reasonsOf, UsageError } from "../errors/index.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { readAnswer } from "../answer/readAnswer.js";
import { redactError, tokenRedactor } from "../answer/redaction.js";
import { fetchFailure, type FetchFailure } from "./fetchFailure.js";

/** Adds the token, fetches and reads the answer. No earlier step, middleware included, has the token. */
export function sendWithFetch({ readToken, fetch }: Pick<ResolvedOptions, "readToken" | "fetch">): SendCall {
  let lastToken = "";
  let redactor = tokenRedactor(lastToken);
  return async (call, attempt) => {
    const token = await readToken();
    // Made once for each token, because it compiles a pattern.
    if (token !== lastToken) redactor = tokenRedactor((lastToken = token));
    // The next call may replace it before this one is answered.
    const own = redactor;
    const { method, url, headers, body, signal } = call;
    const init: RequestInit = {
      method,
      headers: { ...headers, "X-Auth-Token": token },
      // A redirect would carry the token to another origin: fetch drops Authorization there, but not X-Auth-Token.
      redirect: "manual",
      body: body ?? null,
      signal: signal ?? null,
    };
    let response: Response;
    call.onSend?.();
    try {
      // Looked up at each call, so that a later replacement takes effect; it makes its own Request, so ours would be
      // a second one.
      response = await (fetch === undefined ? globalThis.fetch(url, init) : fetch(new Request(url, init)));
    } catch (error) {
      throw failureOf(call, attempt, fetchFailure(error), redactError(error, own.text));
    }
    return readAnswer(response, call, attempt, own);
  };
}

function failureOf(call: Call, attempts: number, failure: FetchFailure, cause: unknown): Error {
  const isUntrusted = failure === "untrusted";
  const error = new ConnectionError({
    ...call,
    attempts,
    cause,
    notSent: failure !== "unknown",
    isUntrusted,
  });
  if (failure !== "misused") return error;
  const { operationId } = call;
  return new UsageError(
    `${operationId} was not sent, because \`fetch\` refuses it; correct \`baseUrl\` or the options of the call: ${reasonsOf(cause).join(": ")}`,
    { cause },
  );
}

import type { Call, SendCall } from "../call.js";
import { ConnectionError, reasonsOf, UsageError } from "../errors/index.js";
import { isObject } from "../isObject.js";
import type { ResolvedOptions, TransportInit } from "../options/resolveOptions.js";
import { readAnswer } from "../answer/readAnswer.js";
import { redactError, tokenRedactor } from "../answer/redaction.js";
import { isResponse } from "../answer/rereadable.js";
import { responseErrorOf } from "../answer/responseErrorOf.js";
import { fetchFailure, type FetchFailure } from "./fetchFailure.js";

/** Adds the token, fetches and reads the answer. No earlier step, middleware included, has the token. */
export function sendWithFetch({ fetch }: Pick<ResolvedOptions, "fetch">, token: string): SendCall {
  const redactor = tokenRedactor(token);
  return async (call, attempt) => {
    const { method, url, headers, body, signal } = call;
    const init: TransportInit = {
      ...call.fetchOptions,
      method,
      headers: Object.assign({}, headers, { "X-Auth-Token": token }),
      // A redirect would carry the token to another origin: fetch drops Authorization there, but not X-Auth-Token.
      redirect: "manual",
      body: body ?? null,
      signal: signal ?? null,
    };
    // Looked up at each call, so that a later replacement takes effect.
    const send = (given: TransportInit) =>
      fetch === undefined ? globalThis.fetch(url, given) : fetch(url, given);
    let came: unknown;
    call.onSend?.();
    try {
      try {
        came = await send(init);
      } catch (error) {
        if (!isForeignSignal(error)) throw error;
        // The timeout ends the try without it.
        came = await send({ ...init, signal: null });
      }
    } catch (error) {
      const failure = fetchFailure(error);
      if (failure !== "unknown") call.onUnsent?.();
      throw failureOf(call, attempt, failure, redactError(error, redactor.text));
    }
    if (isResponse(came)) return await readAnswer(came, call, attempt, redactor);
    const answer = { status: 0, text: "", requestId: undefined, redact: redactor.text };
    throw responseErrorOf(call, answer, attempt, "is no response: `fetch` must resolve with one");
  };
}

/** Node's `fetch` refuses the signals of jsdom, before it sends anything. */
function isForeignSignal(error: unknown): boolean {
  return (
    isObject(error) && error.name === "TypeError" && /instance of AbortSignal/.test(String(error.message))
  );
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

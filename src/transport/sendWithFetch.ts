import type { Call, SendCall } from "../call.js";
import { ConnectionError, reasonsOf, UsageError } from "../errors/index.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { readAnswer } from "../answer/readAnswer.js";
import { redactError, tokenRedactor } from "../answer/redaction.js";
import { fetchFailure, type FetchFailure } from "./fetchFailure.js";

/** Adds the token, fetches and reads the answer. No earlier step, middleware included, has the token. */
export function sendWithFetch({ fetch }: Pick<ResolvedOptions, "fetch">, token: string): SendCall {
  const redactor = tokenRedactor(token);
  return async (call, attempt) => {
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
      const failure = fetchFailure(error);
      if (failure !== "unknown") call.onUnsent?.();
      throw failureOf(call, attempt, failure, redactError(error, redactor.text));
    }
    return readAnswer(response, call, attempt, redactor);
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

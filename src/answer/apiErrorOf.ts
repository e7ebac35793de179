import type { RedactableAnswer } from "../call.js";
import { readErrorBody } from "./readErrorBody.js";
import { parse } from "./parsed.js";
import type { ApiError } from "../errors/ApiError.js";
import type { FailedCall } from "../errors/call.js";
import { classOf } from "../errors/statuses.js";

/** Makes the error for an answer that is no success, without the token. */
export function apiErrorOf(call: FailedCall, answer: RedactableAnswer, attempts: number): ApiError {
  const { status, text, rateLimit } = answer;
  const { operationId, method, url } = call;
  // Redacts before truncation, which could leave a part of the token.
  const shown = answer.redact(text);
  const json = parse(shown);
  const { title, type, errors } = readErrorBody(json === undefined ? shown : json);
  return new (classOf(status))({
    operationId,
    method,
    url,
    attempts,
    status,
    title,
    type,
    errors,
    requestId: answer.requestId,
    rateLimit,
    body: shown,
  });
}

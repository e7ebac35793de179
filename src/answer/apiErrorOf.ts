import type { RedactableAnswer } from "../call.js";
import { readErrorBody } from "./readErrorBody.js";
import { parse } from "./parsed.js";
import type { ApiError } from "../errors/ApiError.js";
import type { FailedCall } from "../errors/call.js";
import { classOf } from "../errors/statuses.js";

/**
 * Makes the error that stands for an answer of the API, without the token even if the answer holds it.
 *
 * @param call - The call that was answered.
 * @param answer - Its answer, of a status that is none of success.
 * @param attempts - How many tries were sent.
 */
export function apiErrorOf(call: FailedCall, answer: RedactableAnswer, attempts: number): ApiError {
  const { status, text, rateLimit } = answer;
  const { operationId, method, url } = call;
  // Hidden before anything is cut off, or a part of it could stay.
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

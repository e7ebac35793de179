import type { RedactableAnswer } from "../call.js";
import type { FailedCall } from "../errors/call.js";
import { ResponseError, type ResponseErrorDetails } from "../errors/ResponseError.js";

/**
 * Makes the error for an answer of success that goes against the documents, without the token even if it holds it.
 *
 * @param call - The call that was answered.
 * @param answer - Its answer.
 * @param attempts - How many tries were sent.
 * @param problem - What is wrong with the answer, as a fact: "has no data".
 * @param more - What else is known.
 */
export function responseErrorOf(
  { operationId, method, url }: FailedCall,
  { status, requestId, text, redact }: RedactableAnswer,
  attempts: number,
  problem: string,
  more?: Pick<ResponseErrorDetails, "cause" | "retryable">,
): ResponseError {
  return new ResponseError({
    ...more,
    operationId,
    method,
    url,
    attempts,
    problem,
    status,
    requestId,
    body: redact(text),
  });
}

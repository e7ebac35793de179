import type { Answer } from "../call.js";
import { withoutToken } from "../withoutToken.js";
import type { FailedCall } from "./call.js";
import { ResponseError, type ResponseErrorDetails } from "./response.js";

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
  { response, status, requestId, text }: Answer,
  attempts: number,
  problem: string,
  more?: Pick<ResponseErrorDetails, "cause" | "retryable">,
): ResponseError {
  const hide = withoutToken(response);
  return new ResponseError({
    ...more,
    operationId,
    method,
    url,
    attempts,
    problem,
    status,
    requestId,
    body: hide(text),
  });
}

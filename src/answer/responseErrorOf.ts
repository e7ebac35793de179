import type { RedactableAnswer } from "../call.js";
import type { FailedCall } from "../errors/call.js";
import { ResponseError, type ResponseErrorDetails } from "../errors/ResponseError.js";

/** Makes the error for a success that contradicts the documents, without the token. */
export function responseErrorOf(
  { operationId, method, url }: FailedCall,
  { status, requestId, text, redact }: Pick<RedactableAnswer, "status" | "requestId" | "text" | "redact">,
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

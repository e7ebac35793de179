import type { RedactableAnswer, Call } from "../call.js";
import { apiErrorOf } from "../answer/apiErrorOf.js";
import { responseErrorOf } from "../answer/responseErrorOf.js";
import type { ApiError, ResponseError } from "../errors/index.js";
import { isObject } from "../isObject.js";
import type { Segment } from "./context.js";

export function errorOf(call: Call, answer: RedactableAnswer): ApiError {
  return apiErrorOf(call, answer, answer.attempts ?? 1);
}

export function responseError(
  call: Call,
  answer: RedactableAnswer,
  problem: string,
  retryable = false,
): ResponseError {
  return responseErrorOf(call, answer, answer.attempts ?? 1, problem, { retryable });
}

export function isSegment(row: unknown): row is Segment {
  return isObject(row) && typeof row.id === "string" && typeof row.name === "string";
}

/** Returns the segments in the `data` of a body. */
export function segmentsIn(body: unknown): Segment[] {
  return rowsIn(body)?.filter(isSegment) ?? [];
}

/** Returns the `data` of a body, whatever is in it; undefined if it has none. */
export function rowsIn(body: unknown): unknown[] | undefined {
  return isObject(body) && Array.isArray(body.data) ? body.data : undefined;
}

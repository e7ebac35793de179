import type { RedactableAnswer, Call } from "../call.js";
import { apiErrorOf } from "../answer/apiErrorOf.js";
import { responseErrorOf } from "../answer/responseErrorOf.js";
import type { ApiError, ResponseError } from "../errors/index.js";
import { isObject } from "../isObject.js";
import type { Segment } from "./context.js";

/**
 * Makes the error that stands for an answer.
 *
 * @param call - The call that was answered.
 * @param answer - What the API refused with.
 */
export function errorOf(call: Call, answer: RedactableAnswer): ApiError {
  return apiErrorOf(call, answer, answer.attempts ?? 1);
}

/**
 * Makes the error of a success that is not what the API documents.
 *
 * @param call - The call that was answered.
 * @param answer - The answer.
 * @param problem - What is wrong with it, as a fact: "has no `data`".
 */
export function responseError(call: Call, answer: RedactableAnswer, problem: string): ResponseError {
  return responseErrorOf(call, answer, answer.attempts ?? 1, problem);
}

/**
 * Tells whether a row of an answer is a segment; what else it has is no concern.
 *
 * @param row - One item of `data`.
 * @see openapi.yaml `#/components/schemas/Segment`
 */
export function isSegment(row: unknown): row is Segment {
  return isObject(row) && typeof row.id === "string" && typeof row.name === "string";
}

/**
 * Returns the segments in the `data` of a body, none where there is no such list.
 *
 * @param body - The JSON value of an answer.
 */
export function segmentsIn(body: unknown): Segment[] {
  return isObject(body) && Array.isArray(body.data) ? body.data.filter(isSegment) : [];
}

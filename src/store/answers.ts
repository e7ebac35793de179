import type { StoreAnswer } from "./exchange.js";

/** Messages by place, such as `0.name`. */
export type ErrorMap = Readonly<Record<string, string>>;

export interface RowProblem {
  readonly status: number;
  readonly title: string;
  readonly errors: ErrorMap;
}

const TYPE = "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes";

/** Thrown to end the handling of a request with an answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: StoreAnswer;

  constructor(answer: StoreAnswer) {
    super(`Refused with ${answer.status}`);
    this.answer = answer;
  }
}

export function jsonAnswer(status: number, json: unknown): StoreAnswer {
  return { status, headers: {}, json };
}

export function textAnswer(status: number, text: string): StoreAnswer {
  return { status, headers: { "content-type": "text/plain" }, text };
}

export function emptyAnswer(): StoreAnswer {
  return { status: 204, headers: {} };
}

/** Also the answer to an unsupported method. */
export function routeNotFound(): StoreAnswer {
  return textAnswer(404, "The route is not found, check the URL");
}

/** Builds the error of a whole request. */
export function flatError(status: number, title: string, errors?: ErrorMap): StoreAnswer {
  return jsonAnswer(status, { status, title, type: TYPE, ...(errors && { errors }) });
}

export function tooManyRequests(): StoreAnswer {
  return flatError(429, "Too many requests");
}

/** Builds the error of single rows; `data` holds the rows that were written anyway. */
export function bulkError(
  status: number,
  problems: readonly RowProblem[],
  data: readonly unknown[],
  total: number,
): StoreAnswer {
  const success = data.length;
  const errors = problems.map((problem) => ({
    status: problem.status,
    title: problem.title,
    type: TYPE,
    errors: problem.errors,
  }));
  return jsonAnswer(status, { data, errors, meta: { total, success, failed: total - success } });
}

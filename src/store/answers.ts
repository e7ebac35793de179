import type { StoreAnswer } from "./exchange.js";

/** What is wrong where: from a place such as `0.name` to a message. */
export type ErrorMap = Readonly<Record<string, string>>;

/** One row of a write that was refused. */
export interface RowProblem {
  readonly status: number;
  readonly title: string;
  readonly errors: ErrorMap;
}

const TYPE = "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes";

/** An answer that ends the handling of a request wherever it is thrown. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: StoreAnswer;

  /** @param answer What is answered. */
  constructor(answer: StoreAnswer) {
    super(`Refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** Answers JSON. */
export function jsonAnswer(status: number, json: unknown): StoreAnswer {
  return { status, headers: {}, json };
}

/** Answers plain text. */
export function textAnswer(status: number, text: string): StoreAnswer {
  return { status, headers: { "content-type": "text/plain" }, text };
}

/** Answers nothing. */
export function emptyAnswer(): StoreAnswer {
  return { status: 204, headers: {} };
}

/** Answers an unknown route or an unsupported method. */
export function routeNotFound(): StoreAnswer {
  return textAnswer(404, "The route is not found, check the URL");
}

/** Answers an error of the request as a whole: the flat form. */
export function flatError(status: number, title: string, errors?: ErrorMap): StoreAnswer {
  return jsonAnswer(status, { status, title, type: TYPE, ...(errors && { errors }) });
}

/**
 * Answers an error of single rows: the bulk form.
 *
 * @param data The rows that were written all the same, as they are shown.
 * @param total How many rows were sent.
 */
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

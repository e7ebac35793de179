import { CallError, type CallErrorDetails } from "./call.js";
import { truncate, singleLine } from "../text.js";

/** What a ResponseError is made of. */
export interface ResponseErrorDetails extends CallErrorDetails {
  /** What is wrong with the answer, as a fact: "is not JSON". */
  readonly problem: string;
  readonly status: number;
  readonly requestId?: string | undefined;
  /** What was read of the body; an excerpt of it is kept. */
  readonly body?: string | undefined;
  /** Whether a repetition is harmless and may help; no unless told. */
  readonly retryable?: boolean;
}

/** An answer of success that cannot be what the API meant: unreadable, cut off, or against the documents. */
export class ResponseError extends CallError {
  override get name(): string {
    return "ResponseError";
  }
  /** The status of the answer: one of success. */
  declare readonly status: number;
  /** What the API calls the request, for a question to its support. */
  declare readonly requestId: string | undefined;
  /** The beginning of the body: at most 2000 characters. */
  declare readonly body: string;

  /** @param details - The call, its tries, what came and what is wrong with it. */
  constructor(details: ResponseErrorDetails) {
    const { problem, status, requestId, body = "", retryable = false } = details;
    const what = `was answered ${status}, but the answer ${singleLine(problem, 200)}${singleLine(body && `: ${body}`, 80)}`;
    super(details, what, retryable);
    Object.assign(this, { status, requestId, body: truncate(body, 2000) });
  }
}

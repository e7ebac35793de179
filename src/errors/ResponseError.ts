import { CallError, type CallErrorDetails } from "./call.js";
import { truncate, singleLine } from "../text.js";

export interface ResponseErrorDetails extends CallErrorDetails {
  /** A fact, such as "is not JSON". */
  readonly problem: string;
  readonly status: number;
  readonly requestId?: string | undefined;
  readonly body?: string | undefined;
  readonly retryable?: boolean;
}

/** A success answer that is unreadable, incomplete, or contradicts the documents. */
export class ResponseError extends CallError {
  override get name(): string {
    return "ResponseError";
  }
  /** The status of the answer: a success; 0 if `fetch` resolved with no response. */
  declare readonly status: number;
  /** The id of the request, for questions to the support of the API. */
  declare readonly requestId: string | undefined;
  /** The beginning of the body: at most 2000 characters. */
  declare readonly body: string;

  /** @param details - The call, its tries, the answer and its problem. */
  constructor(details: ResponseErrorDetails) {
    const { problem, status, requestId, body = "", retryable = false } = details;
    const code = status === 0 ? "" : ` ${status}`;
    const shown = singleLine(problem, 200) + singleLine(body && `: ${body}`, 80);
    super(details, `was answered${code}, but the answer ${shown}`, retryable);
    Object.assign(this, { status, requestId, body: truncate(body, 2000) });
  }
}

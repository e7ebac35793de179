import { isObject } from "../isObject.js";
import { CallError, type CallErrorDetails } from "./call.js";
import { singleLine } from "../text.js";

/** The request could not be sent, or no answer arrived. */
export class ConnectionError extends CallError {
  override get name(): string {
    return "ConnectionError";
  }

  /** @param details - The call, its tries and what fetch threw, without the token. */
  constructor(details: CallErrorDetails) {
    const { cause } = details;
    // fetch says "fetch failed" and hides the reason in its cause.
    const why = [cause, isObject(cause) && cause.cause].flatMap(messageOf);
    super(details, singleLine(["got no answer from `baseUrl`", ...why].join(": "), 200));
  }
}

function messageOf(error: unknown): string[] {
  return isObject(error) && typeof error.message === "string" ? [error.message] : [];
}

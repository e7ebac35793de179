import type { Call } from "../call.js";
import { CallError, type CallErrorDetails } from "./call.js";

/** The signal of the caller ended a call; its reason is the `cause`. */
export class AbortError extends CallError {
  override get name(): string {
    return "AbortError";
  }

  /** @param details - The call and its tries, the reason of the signal as cause. */
  constructor(details: CallErrorDetails) {
    super(details, "was aborted", false);
  }
}

/** Makes the error of a call that its signal has ended. */
export function abortErrorOf(call: Call, attempts: number): AbortError {
  return new AbortError({ ...call, attempts, cause: call.signal?.reason });
}

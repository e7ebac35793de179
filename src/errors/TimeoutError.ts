import { CallError, type CallErrorDetails } from "./call.js";

/** What a TimeoutError is made of. */
export interface TimeoutErrorDetails extends CallErrorDetails {
  /** How long the try was allowed to take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** No whole answer came within the time of a try. */
export class TimeoutError extends CallError {
  override get name(): string {
    return "TimeoutError";
  }

  /** @param details - The call and its tries. */
  constructor(details: TimeoutErrorDetails) {
    super(details, `had no whole answer within ${details.timeoutMs ?? "the"} ms of \`timeoutMs\``);
  }
}

import { CallError, type CallErrorDetails } from "./call.js";

export interface TimeoutErrorDetails extends CallErrorDetails {
  readonly timeoutMs?: number;
}

/** No complete answer arrived within the timeout of a try. */
export class TimeoutError extends CallError {
  override get name(): string {
    return "TimeoutError";
  }

  /** @param details - The call and its tries. */
  constructor(details: TimeoutErrorDetails) {
    super(details, `had no whole answer within ${details.timeoutMs ?? "the"} ms of \`timeoutMs\``);
  }
}

import { CallError, type CallErrorDetails } from "./call.js";

export interface TimeoutErrorDetails extends CallErrorDetails {
  readonly timeoutMs?: number;
  /** Name of the thing that had to answer; the API if left out. */
  readonly what?: string;
}

/** No complete answer arrived within the timeout of a try. */
export class TimeoutError extends CallError {
  override get name(): string {
    return "TimeoutError";
  }

  /** @param details - The call and its tries. */
  constructor(details: TimeoutErrorDetails) {
    const { timeoutMs = "the", what } = details;
    const from = what === undefined ? "" : ` from ${what}`;
    super(details, `had no whole answer${from} within ${timeoutMs} ms of \`timeoutMs\``);
  }
}

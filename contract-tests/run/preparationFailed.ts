import type { Exchange } from "../wire/exchange.js";
import { RequestCapReached } from "../wire/requestGate.js";
import { NotApplicable, Unjudgeable, Violation } from "./check.js";

/** The failure of a piece of work that checks share. All of them get the same one. */
export class PreparationFailed extends Error {
  override readonly name = "PreparationFailed";
  override readonly cause: unknown;
  /** The exchange that failed, or the last before the failure. */
  readonly exchange: Exchange | undefined;
  /** Id of the check that shows it, once there is one. */
  shownBy: string | undefined;

  constructor(cause: unknown, exchange: Exchange | undefined) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.cause = cause;
    this.exchange = exchange;
  }
}

/** Makes the failure of shared work from what it has thrown; what ends the run or says that nothing is there stays. */
export function preparationFailure(error: unknown, last: Exchange | undefined): unknown {
  const isOther = [PreparationFailed, NotApplicable, Unjudgeable, RequestCapReached].some(
    (kind) => error instanceof kind,
  );
  if (isOther) return error;
  return new PreparationFailed(error, error instanceof Violation ? (error.exchange ?? last) : last);
}

import { isObject } from "../../contract-tests/spec/pointer.js";

/** The message of a worker about a trial. */
export interface TrialOutcome {
  /** Index in `trials`. */
  readonly index: number;
  /** The fault of the suite; absent if the suite did what it must. */
  readonly problem?: string;
}

export function isTrialOutcome(message: unknown): message is TrialOutcome {
  return isObject(message) && typeof message.index === "number";
}

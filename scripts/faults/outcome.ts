import { isObject } from "../../contract-tests/spec/pointer.js";

/** The message of a worker about a trial. */
export interface TrialOutcome {
  /** Index in `trials`. */
  index: number;
  /** The fault of the suite; absent if the suite did what it must. */
  problem?: string;
}

export function isTrialOutcome(message: unknown): message is TrialOutcome {
  return isObject(message) && typeof message.index === "number";
}

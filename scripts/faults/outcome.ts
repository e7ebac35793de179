import { isObject } from "../../contract-tests/spec/pointer.js";

/** What a worker tells of a trial. */
export interface TrialOutcome {
  /** Position of the trial among all. */
  index: number;
  /** What is wrong with the suite; absent where it did as it must. */
  problem?: string;
}

/** Tells whether a message of a worker is about a trial. */
export function isTrialOutcome(message: unknown): message is TrialOutcome {
  return isObject(message) && typeof message.index === "number";
}

import type { Fault } from "../fault.js";
import { unauthorizedCallers } from "../../observations/unauthorizedCallers.js";
import { refusingTooLate, serving } from "../unauthorizedCallers.js";
import { wrongErrors } from "../wrongErrors.js";
import { wrongLimits } from "../wrongLimits.js";

const operation = "removeShopperProfilesFromSegment";

export const accessFaults: readonly Fault[] = [
  ...unauthorizedCallers.flatMap((caller) => [
    serving(operation, caller),
    refusingTooLate(operation, caller),
  ]),
  wrongErrors(operation, "bare-text"),
  wrongErrors(operation, "html"),
  wrongErrors(operation, "status-always-500"),
  wrongErrors(operation, "token-in-body"),
  wrongLimits(operation, "left-negative"),
  wrongLimits(operation, "quota-zero"),
  wrongLimits(operation, "quota-in-words"),
];

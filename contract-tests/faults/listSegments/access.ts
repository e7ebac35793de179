import type { Fault } from "../fault.js";
import { unauthorizedCallers } from "../../observations/unauthorizedCallers.js";
import { serving } from "../unauthorizedCallers.js";
import { wrongErrors } from "../wrongErrors.js";

export const accessFaults: readonly Fault[] = [
  ...unauthorizedCallers.map((caller) => serving("listSegments", caller)),
  wrongErrors("listSegments", "empty"),
  wrongErrors("listSegments", "html"),
  wrongErrors("listSegments", "status-always-500"),
  wrongErrors("listSegments", "token-in-body"),
  wrongErrors("listSegments", "token-in-header"),
];

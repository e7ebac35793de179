import type { Fault } from "../fault.js";
import { unauthorizedCallers } from "../../observations/unauthorizedCallers.js";
import { refusingTooLate, serving } from "../unauthorizedCallers.js";
import { wrongErrors } from "../wrongErrors.js";

export const accessFaults: readonly Fault[] = [
  ...unauthorizedCallers.map((caller) => serving("createSegments", caller)),
  ...unauthorizedCallers.map((caller) => refusingTooLate("createSegments", caller)),
  wrongErrors("createSegments", "without-body"),
  wrongErrors("createSegments", "bare-text"),
  wrongErrors("createSegments", "text-as-json"),
  wrongErrors("createSegments", "html"),
  wrongErrors("createSegments", "status-as-text"),
  wrongErrors("createSegments", "token-in-body"),
  wrongErrors("createSegments", "token-in-header"),
];

import { on, type Fault } from "../fault.js";
import { unauthorizedCallers } from "../../observations/unauthorizedCallers.js";
import { refusingTooLate, serving } from "../unauthorizedCallers.js";
import { wrongErrors } from "../wrongErrors.js";
import { wrongLimits } from "../wrongLimits.js";

const operation = "deleteSegments";

export const accessFaults: readonly Fault[] = [
  {
    name: "deleteSegments.token-ignored",
    about: "deleteSegments.authentication.no-token",
    description: "Segments are deleted with any token.",
    place: "around-authentication",
    layer: on(operation, (request, next, { credentials }) =>
      next({ ...request, headers: { ...request.headers, "x-auth-token": credentials.accessToken } }),
    ),
  },
  ...unauthorizedCallers
    .filter((caller) => caller !== "wrong-token")
    .map((caller) => serving(operation, caller)),
  ...unauthorizedCallers.map((caller) => refusingTooLate(operation, caller)),
  wrongErrors(operation, "without-body"),
  wrongErrors(operation, "html"),
  wrongErrors(operation, "status-always-500"),
  wrongErrors(operation, "token-in-header"),
  wrongLimits(operation, "left-doubled"),
  wrongLimits(operation, "reset-decimal"),
];

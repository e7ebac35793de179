import { beyondInFlight, serverError } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { changingLimits, wrongWaits } from "../changingLimits.js";
import { wrongLimits } from "../wrongLimits.js";

const MAX_CONNECTIONS = 5;

export const limitsFaults: readonly Fault[] = [
  wrongLimits("listSegments", "left-above-quota"),
  wrongLimits("listSegments", "left-negative"),
  wrongLimits("listSegments", "left-doubled"),
  wrongLimits("listSegments", "quota-in-words"),
  wrongLimits("listSegments", "quota-zero"),
  wrongLimits("listSegments", "reset-as-date"),
  wrongLimits("listSegments", "reset-decimal"),
  wrongLimits("listSegments", "window-in-seconds"),
  changingLimits("listSegments", "two-counters"),
  changingLimits("listSegments", "reset-restarts"),
  wrongWaits("listSegments", "milliseconds"),
  {
    name: "listSegments.crowd-500",
    about: "listSegments.limits.ten-at-once",
    description: "Of ten reads at once those that get no connection to the database fail.",
    layer: on(
      "listSegments",
      beyondInFlight(MAX_CONNECTIONS, () => Promise.resolve(serverError())),
    ),
  },
];

import { tooManyRequests } from "../../../src/store/answers.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { beyondInFlight, serverError } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { changingLimits, wrongWaits } from "../changingLimits.js";
import { wrongLimits } from "../wrongLimits.js";

const MAX_CONNECTIONS = 5;
const PENALTY_MS = 120_000;

/** Refuses everything for some time after too many requests were in flight. */
function penalty(): Layer {
  const until = new WeakMap<StoreContext, number>();
  const refuse: Layer = (_request, _next, store) => {
    until.set(store, store.now() + PENALTY_MS);
    return Promise.resolve(tooManyRequests());
  };
  const crowd = beyondInFlight(MAX_CONNECTIONS, refuse);
  return async (request, next, store) =>
    store.now() < (until.get(store) ?? 0) ? tooManyRequests() : crowd(request, next, store);
}

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
  {
    name: "listSegments.crowd-429",
    about: "listSegments.limits.ten-at-once",
    description: "More than five reads at once are refused, and all others for two minutes.",
    layer: on("listSegments", penalty()),
  },
];

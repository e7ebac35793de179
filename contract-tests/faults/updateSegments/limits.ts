import { flatError } from "../../../src/store/answers.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { beyondInFlight, serverError } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { unauthorizedCallers } from "../../observations/unauthorizedCallers.js";
import { refusingTooLate, serving } from "../unauthorizedCallers.js";
import { wrongErrors } from "../wrongErrors.js";
import { changingLimits, wrongWaits } from "../changingLimits.js";
import { wrongLimits } from "../wrongLimits.js";

const operation = "updateSegments";
const about = "updateSegments.limits.ten-at-once";
const OVERLAP_MS = 20;

/** Concurrency, rate-limit, refusal and authentication faults of updateSegments. */
export const limitsFaults: readonly Fault[] = [
  {
    name: "updateSegments.tenth-breaks",
    about,
    description: "Of ten updates at once one finds no connection to the database.",
    layer: on(
      operation,
      beyondInFlight(9, () => Promise.resolve(serverError())),
    ),
  },
  {
    name: "updateSegments.tenth-conflicts",
    about,
    description: "Of updates at once those that meet a lock are refused.",
    layer: on(
      operation,
      beyondInFlight(1, () => Promise.resolve(flatError(409, "The segment is locked."))),
    ),
  },
  {
    name: "updateSegments.lost-at-once",
    about,
    description: "Each of the updates at once writes back the whole list that it has read: the last wins.",
    layer: on(operation, writingBackAll()),
  },
  ...unauthorizedCallers.flatMap((caller) => [
    serving(operation, caller),
    refusingTooLate(operation, caller),
  ]),
  wrongErrors(operation, "empty"),
  wrongErrors(operation, "html"),
  wrongErrors(operation, "status-as-text"),
  wrongErrors(operation, "token-in-body"),
  wrongLimits(operation, "left-above-quota"),
  wrongLimits(operation, "reset-as-date"),
  wrongLimits(operation, "window-in-seconds"),
  changingLimits(operation, "counter-of-its-own"),
  wrongWaits(operation, "unix-time"),
];

function writingBackAll(): Layer {
  const reads = new WeakMap<StoreContext, number>();
  return async (request, next, store) => {
    const others = reads.get(store) ?? 0;
    reads.set(store, others + 1);
    const read = store.snapshot();
    await store.sleep(OVERLAP_MS);
    if (others > 0) store.restore(read);
    reads.set(store, (reads.get(store) ?? 1) - 1);
    return next(request);
  };
}

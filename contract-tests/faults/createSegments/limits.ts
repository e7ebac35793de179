import type { StoreAnswer } from "../../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { beyondInFlight, serverError } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { changingLimits, wrongWaits } from "../changingLimits.js";
import { wrongLimits } from "../wrongLimits.js";

const ABOUT = "createSegments.limits.ten-at-once";
const MAX_CONNECTIONS = 5;
const OVERLAP_MS = 20;

export const limitsFaults: readonly Fault[] = [
  wrongLimits("createSegments", "left-negative"),
  wrongLimits("createSegments", "reset-as-date"),
  changingLimits("createSegments", "given-back"),
  changingLimits("createSegments", "reset-restarts"),
  wrongWaits("createSegments", "milliseconds"),
  {
    name: "createSegments.crowd-500",
    about: ABOUT,
    description: "Of ten creates at once those that get no connection to the database fail.",
    layer: on(
      "createSegments",
      beyondInFlight(MAX_CONNECTIONS, () => Promise.resolve(serverError())),
    ),
  },
  {
    name: "createSegments.crowd-lost",
    about: ABOUT,
    description: "Creates that overlap write the store back as each of them has read it.",
    layer: on("createSegments", async (request, next, store) => {
      const before = store.snapshot();
      await store.sleep(OVERLAP_MS);
      const known = new Set(store.state.segments.keys());
      const answer = await next(request);
      const created = [...store.state.segments].filter(([id]) => !known.has(id));
      if (created.length > 0) {
        store.restore({ ...before, segments: new Map([...before.segments, ...created]) });
      }
      return answer;
    }),
  },
  {
    name: "createSegments.crowd-answers-mixed",
    about: ABOUT,
    description:
      "Creates that overlap are answered alike, since the answer is kept where all of them reach it.",
    layer: on("createSegments", sharingAnswers()),
  },
];

function sharingAnswers(): Layer {
  const last = new WeakMap<StoreContext, StoreAnswer>();
  return async (request, next, store) => {
    const answer = await next(request);
    last.set(store, answer);
    await store.sleep(OVERLAP_MS);
    return last.get(store) ?? answer;
  };
}

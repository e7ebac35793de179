import type { Fault } from "../fault.js";
import { answeringPrevious, crowded } from "../crowd.js";
import { readingQuery } from "../listedSegments.js";
import type { StoreAnswer } from "../../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { on } from "../fault.js";

const about = "listSegments.run.own-answer";

/** Long enough for simultaneous requests to overlap, in milliseconds. */
const OVERLAP_MS = 20;

/** Lets all reads that arrive while one is in flight wait for its answer. */
function sharingAnswers(): Layer {
  const pending = new WeakMap<StoreContext, Promise<StoreAnswer>>();
  return on("listSegments", (request, next, store) => {
    const shared = pending.get(store);
    if (shared) return shared;
    const answer = store.sleep(OVERLAP_MS).then(() => next(request));
    pending.set(store, answer);
    return answer.finally(() => pending.delete(store));
  });
}

export const crowdFaults: readonly Fault[] = [
  {
    name: "listSegments.crowd-shares-answer",
    about,
    description: "Reads at once are joined by their path, and all get the answer to the first.",
    layer: sharingAnswers(),
  },
  {
    name: "listSegments.crowd-previous-answer",
    about,
    description: "Of several reads at once some get the answer to the one before.",
    layer: answeringPrevious("listSegments"),
  },
  {
    name: "listSegments.crowd-limit-forgotten",
    about,
    description: "Of several reads at once some lose their `limit`.",
    layer: crowded(
      "listSegments",
      readingQuery((query) => {
        query.delete("limit");
      }),
    ),
  },
];

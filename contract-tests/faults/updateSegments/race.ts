import type { Layer } from "../../../src/store/storeContext.js";
import { on, type Fault } from "../fault.js";
import { plainListCached } from "../plainList.js";
import { keeping } from "../past.js";
import { rowsSent, withRowsSent } from "../sentRows.js";
import { serverError } from "../layers.js";

const operation = "updateSegments";
const OVERLAP_MS = 20;

const inFlight = keeping(() => new Map<string, number>());

/** Applies a layer to the updates of a segment that another request updates at the same time. */
function overlapping(otherwise: Layer): Layer {
  return on(operation, async (request, next, store) => {
    const id = String(rowsSent(request)[0]?.id);
    const others = inFlight(store).get(id) ?? 0;
    inFlight(store).set(id, others + 1);
    try {
      await store.sleep(OVERLAP_MS);
      return await (others > 0 ? otherwise(request, next, store) : next(request));
    } finally {
      inFlight(store).set(id, (inFlight(store).get(id) ?? 1) - 1);
    }
  });
}

export const raceFaults: readonly Fault[] = [
  plainListCached(operation),
  {
    name: "updateSegments.race-fields-mixed",
    about: "updateSegments.race.one-row",
    description:
      "Each field is written by a statement of its own, and of two updates each wins with one field.",
    layer: overlapping((request, next) =>
      next(withRowsSent(request, (rows) => rows.map(({ id, description }) => ({ id, description })))),
    ),
  },
  {
    name: "updateSegments.race-lost",
    about: "updateSegments.race.one-row",
    description:
      "Of two updates at once both are answered, and the one that comes later restores the old state.",
    layer: on(operation, async (request, next, store) => {
      const before = store.snapshot();
      const id = String(rowsSent(request)[0]?.id);
      const isRaced = inFlight(store).has(id);
      inFlight(store).set(id, 1);
      await store.sleep(OVERLAP_MS);
      const answer = await next(request);
      inFlight(store).delete(id);
      const old = before.segments.get(id);
      if (isRaced && old) store.state.segments.set(id, old);
      return answer;
    }),
  },
  {
    name: "updateSegments.race-deadlock",
    about: "updateSegments.race.one-row",
    description: "Two updates of one segment at once lock each other out, and one of them is a server error.",
    layer: overlapping(() => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.race-snapshot",
    about: "updateSegments.race.two-rows",
    description:
      "An update writes back all segments as it has read them, and undoes what others wrote meanwhile.",
    layer: on(operation, async (request, next, store) => {
      const mine = rowsSent(request).map(({ id }) => id);
      const before = store.snapshot();
      await store.sleep(
        mine.length === 1 && rowsSent(request)[0]?.name !== undefined ? OVERLAP_MS * 2 : OVERLAP_MS,
      );
      const answer = await next(request);
      for (const [id, segment] of before.segments) {
        const isBeside = store.state.segments.has(id) && !mine.includes(id);
        if (isBeside && segment.name.includes("beside a race")) store.state.segments.set(id, segment);
      }
      return answer;
    }),
  },
];

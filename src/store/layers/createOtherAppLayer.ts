import type { Layer, StoreContext } from "../storeContext.js";
import { dropSegment } from "../state.js";

/** With this many segments, the other app deletes its oldest. */
const MAX_OWN = 3;

/** Simulates another app that creates and deletes its own segments before some of the requests. */
export function createOtherAppLayer(): Layer {
  const own: string[] = [];
  return async (request, next, store) => {
    const { otherAppEvery } = store.behaviour;
    if (otherAppEvery > 0 && store.count("request seen by the other app") % otherAppEvery === 0) {
      act(own, store);
    }
    return next(request);
  };
}

function act(own: string[], store: StoreContext): void {
  const { state, behaviour } = store;
  const isFull = state.segments.size >= behaviour.mostSegments;
  if (own.length >= MAX_OWN || isFull) {
    const oldest = own.shift();
    if (oldest !== undefined) dropSegment(state, oldest);
    return;
  }
  const now = store.now();
  const id = store.newId();
  // Names must be unique.
  const name = `Other app ${id}`;
  const segment = { id, name, description: undefined, createdAt: now, updatedAt: now };
  state.segments.set(segment.id, segment);
  own.push(segment.id);
}

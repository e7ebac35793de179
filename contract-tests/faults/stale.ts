import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import type { State } from "../../src/store/state.js";

/** The state before and after a write. */
interface Past {
  readonly until: number;
  readonly before: State;
  readonly after: State;
}

/**
 * Shows the state before a write in a read for some milliseconds, as a lagging replica does. Other operations show
 * at once. `isAsked` selects the reads that the replica answers.
 */
export function lagging(
  write: StoreOperation,
  read: StoreOperation,
  ms: number,
  isAsked: (request: StoreRequest) => boolean = () => true,
): Layer {
  const pasts = new WeakMap<StoreContext, readonly Past[]>();
  return async (request, next, store) => {
    const past = (pasts.get(store) ?? []).filter(({ until }) => until > store.now());
    const operation = request.route?.operation;
    if (operation === write) {
      const before = store.snapshot();
      const answer = await next(request);
      pasts.set(store, [...past, { until: store.now() + ms, before, after: store.snapshot() }]);
      return answer;
    }
    return operation === read && isAsked(request)
      ? asOf(without(past, store), () => next(request), store)
      : next(request);
  };
}

function without(past: readonly Past[], store: StoreContext): State {
  const shown = store.snapshot();
  for (const { before, after } of past.toReversed()) {
    undo(shown.segments, before.segments, after.segments, (left, right) => left === right);
    undo(shown.members, before.members, after.members, (left, right) => left.size === right.size);
  }
  return shown;
}

function undo<Value>(
  shown: Map<string, Value>,
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (left: Value, right: Value) => boolean,
): void {
  for (const [id, value] of before) {
    const left = after.get(id);
    // Segments that another request has deleted since stay deleted.
    const isUndone = left === undefined || (shown.has(id) && !isSame(value, left));
    if (isUndone) shown.set(id, value);
  }
  for (const id of after.keys()) if (!before.has(id)) shown.delete(id);
}

// An operation runs synchronously, so the present state is restored before another request can see the past.
function asOf(past: State, act: () => Promise<StoreAnswer>, store: StoreContext): Promise<StoreAnswer> {
  const present = store.snapshot();
  store.restore(past);
  const answer = act();
  store.restore(present);
  return answer;
}

/** Caches answers by URL until one of some writes; the cache misses the other writes. */
export function caching(read: StoreOperation, invalidating: readonly StoreOperation[]): Layer {
  const caches = new WeakMap<StoreContext, Map<string, StoreAnswer>>();
  return async (request, next, store) => {
    const cache = caches.get(store) ?? new Map<string, StoreAnswer>();
    caches.set(store, cache);
    const operation = request.route?.operation;
    if (operation && invalidating.includes(operation)) cache.clear();
    if (operation !== read) return next(request);
    const key = `${request.path}?${request.query.toString()}`;
    const answer = cache.get(key) ?? (await next(request));
    cache.set(key, answer);
    return answer;
  };
}

import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { crowded } from "../crowd.js";
import { on, type Fault } from "../fault.js";
import { operate } from "../../../src/store/operations/index.js";
import { rowsSent } from "../sentRows.js";
import { stacked, afterwards } from "../layers.js";

const operation = "createSegments";
const about = "createSegments.run.new-ids";

/** Creates segments with ids from somewhere else; undefined stands for a new one. */
function withIdsFrom(
  idOf: (store: StoreContext, index: number, description: unknown) => string | undefined,
): Layer {
  return on(operation, (request, _next, store) => {
    const rows = rowsSent(request);
    let index = 0;
    const newId = () => {
      const id = idOf(store, index, rows[index]?.description);
      index += 1;
      return id ?? store.newId();
    };
    return Promise.resolve(operate(request, { ...store, newId }));
  });
}

const freed = new WeakMap<StoreContext, string[]>();
const idsByDescription = new WeakMap<StoreContext, Map<unknown, string>>();
const lastIds = new WeakMap<StoreContext, string>();

function idByDescription(store: StoreContext, description: unknown): string {
  const ids = idsByDescription.get(store) ?? new Map<unknown, string>();
  idsByDescription.set(store, ids);
  const id = ids.get(description) ?? store.newId();
  ids.set(description, id);
  return id;
}

export const newIdsFaults: readonly Fault[] = [
  {
    name: "createSegments.id-of-deleted",
    about,
    description: "The ids of deleted segments are given again.",
    layer: stacked(
      afterwards("deleteSegments", (store, _request, { segments }) => {
        const gone = [...segments.keys()].filter((id) => !store.state.segments.has(id));
        freed.set(store, [...(freed.get(store) ?? []), ...gone]);
      }),
      withIdsFrom((store) => freed.get(store)?.shift()),
    ),
  },
  {
    name: "createSegments.id-of-description",
    about,
    description: "The id is made of the description, so that segments without one share their id.",
    layer: withIdsFrom((store, _index, description) => idByDescription(store, description)),
  },
  {
    name: "createSegments.crowd-same-id",
    about,
    description: "Of several creates at once two nodes give the same id.",
    layer: stacked(
      afterwards(operation, (store) => {
        const last = [...store.state.segments.keys()].at(-1);
        if (last !== undefined) lastIds.set(store, last);
      }),
      crowded(
        operation,
        withIdsFrom((store) => (store.count("create at once") % 2 === 0 ? lastIds.get(store) : undefined)),
      ),
    ),
  },
  {
    name: "createSegments.id-of-segment-without-description",
    about,
    description: "A segment without description takes the place of the first one that has none either.",
    layer: withIdsFrom((store, _index, description) =>
      description === undefined
        ? [...store.state.segments.values()].find((segment) => segment.description === undefined)?.id
        : undefined,
    ),
  },
];

import { operate } from "../../../src/store/operations/index.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { on, type Fault } from "../fault.js";
import { afterwards, stacked } from "../layers.js";
import { rowsSent } from "../sentRows.js";

const about = "createSegments.run.new-ids";

const freed = new WeakMap<StoreContext, readonly string[]>();

/** Keeps the ids of deleted segments, and gives some of them to created ones. */
const reusing = (
  isHit: (rows: number, description: unknown) => boolean,
  read: (id: string) => string = String,
): Layer =>
  stacked(
    afterwards("deleteSegments", (store, _request, { segments }) => {
      const gone = [...segments.keys()].filter((id) => !store.state.segments.has(id));
      freed.set(store, [...(freed.get(store) ?? []), ...gone]);
    }),
    on("createSegments", (request, _next, store) => {
      const rows = rowsSent(request);
      let index = -1;
      const newId = () => {
        index += 1;
        const [id, ...others] = freed.get(store) ?? [];
        if (id === undefined || !isHit(rows.length, rows[index]?.description)) return store.newId();
        freed.set(store, others);
        return read(id);
      };
      return Promise.resolve(operate(request, { ...store, newId }));
    }),
  );

export const newIdsFaults: readonly Fault[] = [
  {
    name: "createSegments.id-of-deleted",
    about,
    description: "The ids of deleted segments are given again.",
    layer: reusing(() => true),
  },
  {
    name: "createSegments.id-of-deleted-in-batch",
    about,
    description: "Bodies of several rows fill the gaps that deleted segments left, with their ids.",
    layer: reusing((rows) => rows > 1),
  },
  {
    name: "createSegments.id-of-deleted-without-description",
    about,
    description: "A segment without description takes the place, and the id, of a deleted one.",
    layer: reusing((_rows, description) => description === undefined),
  },
];

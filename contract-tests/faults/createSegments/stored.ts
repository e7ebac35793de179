import { operate } from "../../../src/store/operations/index.js";
import { afterwards } from "../layers.js";
import { storingInstead } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { withRowsSent } from "../sentRows.js";

export const storedFaults: readonly Fault[] = [
  {
    name: "createSegments.not-kept",
    about: "createSegments.stored",
    description: "The created segment is answered and never stored.",
    layer: storingInstead(() => undefined),
  },
  {
    name: "createSegments.first-row-kept",
    about: "createSegments.stored",
    description: "Of several rows all are answered and the first alone is stored.",
    layer: storingInstead((segment, index) => (index === 0 ? segment : undefined)),
  },
  {
    name: "createSegments.last-row-kept",
    about: "createSegments.stored",
    description: "Of several rows all are answered and the last alone is stored.",
    layer: storingInstead((segment, index, created) => (index === created.length - 1 ? segment : undefined)),
  },
  {
    name: "createSegments.last-row-lost",
    about: "createSegments.answered",
    description: "Of several rows the last is neither stored nor answered, and the answer is a success.",
    layer: on("createSegments", (request, next) =>
      next(withRowsSent(request, (rows) => (rows.length > 1 ? rows.slice(0, -1) : rows))),
    ),
  },
  {
    name: "createSegments.stored-twice",
    about: "createSegments.stored",
    description: "A timeout between two services makes one of them send the segment again, under another id.",
    layer: storingInstead((segment, _index, _created, store) => {
      const id = store.newId();
      store.state.segments.set(id, { ...segment, id });
      return segment;
    }),
  },
  {
    name: "createSegments.stored-under-another-id",
    about: "createSegments.stored-as-answered",
    description: "The id of the answer is not the one that the segment is stored under.",
    layer: storingInstead((segment, _index, _created, store) => ({ ...segment, id: store.newId() })),
  },
  {
    name: "createSegments.id-of-older",
    about: "createSegments.ids",
    description: "A segment gets the id of the one created before it, and takes its place.",
    layer: on("createSegments", (request, next, store) => {
      const last = [...store.state.segments.keys()].at(-1);
      if (last === undefined) return next(request);
      return Promise.resolve(operate(request, { ...store, newId: () => last }));
    }),
  },
  {
    name: "createSegments.older-lost",
    about: "createSegments.stored",
    description:
      "The store has room for the segments of one request, so that a create drops those of the one before.",
    layer: afterwards("createSegments", ({ state }, _request, before) => {
      const last = [...before.segments.keys()].at(-1);
      if (last !== undefined) state.segments.delete(last);
    }),
  },
];

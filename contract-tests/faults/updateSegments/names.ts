import { jsonAnswer } from "../../../src/store/answers.js";
import type { StoreRequest } from "../../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { collection, segmentRow } from "../../../src/store/renderRow.js";
import { dropSegment, type Segment } from "../../../src/store/state.js";
import { serverError } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { rowsSent } from "../sentRows.js";
import { segmentOf } from "../updatedRows.js";

export const namesFaults: readonly Fault[] = [
  {
    name: "updateSegments.name-in-use-500",
    about: "updateSegments.name-in-use",
    description: "The unique index refuses the name, and its error is not caught.",
    layer: whereInUse(() => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.name-in-use-numbered",
    about: "updateSegments.name-in-use",
    description: "The segment that had the name gets a number behind it.",
    layer: whereInUse((request, next, store, { holder }) => {
      store.state.segments.set(holder.id, { ...holder, name: `${holder.name} (2)` });
      return next(request);
    }),
  },
  {
    name: "updateSegments.name-in-use-merged",
    about: "updateSegments.name-in-use",
    description: "The segment that had the name is merged into the renamed one.",
    layer: whereInUse((request, next, store, { holder }) => {
      dropSegment(store.state, holder.id);
      return next(request);
    }),
  },
  {
    name: "updateSegments.name-in-use-exchanged",
    about: "updateSegments.name-in-use",
    description: "The two segments exchange their names.",
    layer: whereInUse(async (request, next, { state }, { holder, renamed }) => {
      state.segments.set(holder.id, { ...holder, name: renamed.name });
      return next(request);
    }),
  },
  {
    name: "updateSegments.name-in-use-refused-late",
    about: "updateSegments.name-in-use",
    description: "The rename is refused, and both segments have the name afterwards.",
    layer: whereInUse(async (request, next, { state }, { holder, renamed }) => {
      const answer = await next(request);
      state.segments.set(renamed.id, { ...renamed, name: holder.name });
      return answer;
    }),
  },
  {
    name: "updateSegments.name-in-use-not-done",
    about: "updateSegments.name-in-use",
    description: "The rename is answered as done, and the segment keeps its name.",
    layer: whereInUse((_request, _next, { behaviour }, { holder, renamed }) => {
      const row = segmentRow({ ...renamed, name: holder.name }, behaviour);
      return Promise.resolve(jsonAnswer(200, collection([row], behaviour)));
    }),
  },
];

interface Rename {
  /** The segment that has the name already. */
  readonly holder: Segment;
  /** The segment to rename. */
  readonly renamed: Segment;
}

function whereInUse(layer: (...args: [...Parameters<Layer>, Rename]) => ReturnType<Layer>): Layer {
  return on("updateSegments", (request, next, store) => {
    const rename = renameOf(request, store);
    return rename ? layer(request, next, store, rename) : next(request);
  });
}

function renameOf(request: StoreRequest, { state }: StoreContext): Rename | undefined {
  const [row] = rowsSent(request);
  const renamed = row && segmentOf(row, state);
  const holder = [...state.segments.values()].find(({ name }) => name === row?.name);
  return renamed && holder && holder.id !== renamed.id ? { holder, renamed } : undefined;
}

import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { Segment, State } from "../../src/store/state.js";
import { afterwards, onRows, stacked } from "./layers.js";
import { on, withRows } from "./fault.js";
import { rowsSent, withRowsSent } from "./sentRows.js";
import { asStored } from "./updatedRows.js";

/** Changes a created segment; undefined removes it. */
export type Keep = (
  segment: Segment,
  index: number,
  created: readonly Segment[],
  store: StoreContext,
) => Segment | undefined;

/** Stores other segments than the answer shows. */
export function storingInstead(change: Keep): Layer {
  return afterwards("createSegments", (store, _request, before) => {
    createdSince(before, store).forEach((segment, index, created) => {
      const kept = change(segment, index, created, store);
      if (kept?.id !== segment.id) store.state.segments.delete(segment.id);
      if (kept) store.state.segments.set(kept.id, kept);
    });
  });
}

/** Stores wrong segments and answers with what is stored. */
export function answeringOtherThanStored(change: Keep): Layer {
  const showing = onRows("createSegments", (rows, _request, store) => asStored(rows, store));
  return stacked(showing, storingInstead(change));
}

/** Creates some rows although their names are in use. */
export function ignoringNameConflicts(
  isOverlooked: (name: string, index: number, names: readonly unknown[], store: StoreContext) => boolean,
): Layer {
  return on("createSegments", async (request, next, store) => {
    const names = rowsSent(request).map(({ name }) => name);
    const aliases = new Map<string, string>();
    const aliased = withRowsSent(request, (rows) =>
      rows.map((row, index) => {
        const { name } = row;
        if (typeof name !== "string" || !isOverlooked(name, index, names, store)) return row;
        const alias = store.newId();
        aliases.set(alias, name);
        return { ...row, name: alias };
      }),
    );
    const answer = await next(aliased);
    for (const segment of store.state.segments.values()) {
      const name = aliases.get(segment.name);
      if (name !== undefined) store.state.segments.set(segment.id, { ...segment, name });
    }
    return withRows(answer, (rows) => asStored(rows, store));
  });
}

export function namedSegment(name: unknown, { segments }: State): Segment | undefined {
  return [...segments.values()].find((segment) => segment.name === name);
}

function createdSince(before: State, { state }: StoreContext): readonly Segment[] {
  return [...state.segments.values()].filter(({ id }) => !before.segments.has(id));
}

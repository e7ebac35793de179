import type { State } from "../../../src/store/state.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import type { Fault } from "../fault.js";
import { afterwards, answering, stacked } from "../layers.js";
import { withPagination } from "../listedSegments.js";
import { idsNamed } from "../namedIds.js";

const about = "deleteSegments.run.totals";
const counted = new WeakMap<StoreContext, number>();

/** Deletes a further segment with one that has members. */
const deletingToo = (furtherOf: (ids: readonly string[], named: readonly string[]) => string | undefined) =>
  afterwards("deleteSegments", ({ state }, request, before) => {
    const named = idsNamed(request).filter((id) => hasMembers(id, before));
    const further = furtherOf([...before.segments.keys()], named);
    if (named.length > 0 && further !== undefined) state.segments.delete(further);
  });

const hasMembers = (id: string, { members }: State) => (members.get(id)?.size ?? 0) > 0;

export const totalFaults: readonly Fault[] = [
  {
    name: "deleteSegments.with-members-neighbour-too",
    about,
    description: "With the newest segment, which has members, the one before it is deleted.",
    layer: deletingToo((ids) => ids.at(-2)),
  },
  {
    name: "deleteSegments.with-members-oldest-too",
    about,
    description: "With a segment that has members the oldest of the store is deleted, whose position is 0.",
    layer: deletingToo((ids) => ids[0]),
  },
  {
    name: "deleteSegments.with-members-counted-twice",
    about,
    description: "The kept `total` falls by two with a segment that has members.",
    layer: stacked(
      afterwards("deleteSegments", (store, request, before) => {
        const twice = idsNamed(request).filter((id) => hasMembers(id, before)).length;
        counted.set(store, (counted.get(store) ?? 0) + twice);
      }),
      answering("listSegments", (answer, { query }, store) => {
        const total = store.listed().length - (counted.get(store) ?? 0);
        // A page that shows the whole store counts its rows.
        const isWhole = Number(query.get("limit") ?? total) >= total;
        return query.has("id:in") || isWhole
          ? answer
          : withPagination(answer, (pagination) => ({
              ...pagination,
              total,
              total_pages: Math.ceil(total / Number(pagination.per_page)),
            }));
      }),
    ),
  },
];

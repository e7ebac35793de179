import type { Fault } from "../fault.js";
import { beyondInFlight, stacked } from "../layers.js";
import { numbering, type Asked } from "../listedSegments.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import { afterwards, answering } from "../layers.js";
import { withPagination } from "../listedSegments.js";

const about = "listSegments.run.totals";

const totalOf = (total: number, limit: number) => ({ total, total_pages: Math.ceil(total / limit) });
const isPastTheEnd = ({ page, limit, matching }: Asked) => page > 1 && (page - 1) * limit >= matching.length;
const deleted = new WeakMap<StoreContext, number>();

export const totalFaults: readonly Fault[] = [
  {
    name: "listSegments.past-the-end-total",
    about,
    description: "Past the end `total` is 0, since it is counted together with the rows.",
    layer: numbering((_pagination, asked) => (isPastTheEnd(asked) ? totalOf(0, asked.limit) : {})),
  },
  {
    name: "listSegments.one-row-total",
    about,
    description: "For a `limit` of 1 `total` is one too many.",
    layer: numbering((_pagination, { limit, matching }) =>
      limit === 1 ? totalOf(matching.length + 1, limit) : {},
    ),
  },
  {
    name: "listSegments.one-row-total-with-deleted",
    about,
    description: "For a `limit` of 1 `total` counts the deleted segments too.",
    layer: stacked(
      afterwards("deleteSegments", (store, _request, before) => {
        const fewer = before.segments.size - store.state.segments.size;
        deleted.set(store, (deleted.get(store) ?? 0) + fewer);
      }),
      answering("listSegments", (answer, { query }, store) =>
        query.get("limit") === "1"
          ? withPagination(answer, (pagination) => ({
              ...pagination,
              ...totalOf(store.listed().length + (deleted.get(store) ?? 0), 1),
            }))
          : answer,
      ),
    ),
  },
  {
    name: "listSegments.crowd-total-of-page",
    about,
    description: "Of several reads at once some count only the segments that they show.",
    layer: beyondInFlight(
      1,
      numbering((_pagination, { limit, matching }) => totalOf(Math.min(limit, matching.length), limit)),
    ),
  },
];

import { flatError } from "../../../src/store/answers.js";
import { on, type Fault } from "../fault.js";
import { rowsSent, sending, without, withRowsSent } from "../sentRows.js";
import { caching, lagging } from "../stale.js";
import { segmentOf, storingInstead } from "../updatedRows.js";

const operation = "updateSegments";
const LAG_MS = 5000;

export const storedFaults: readonly Fault[] = [
  {
    name: "updateSegments.not-stored",
    about: "updateSegments.stored",
    description: "The update is answered and rolled back.",
    layer: storingInstead(({ before }) => before),
  },
  {
    name: "updateSegments.name-not-stored",
    about: "updateSegments.stored",
    description: "A new name is answered and not stored.",
    layer: storingInstead(({ before, updated }) => ({ ...updated, name: before.name })),
  },
  {
    name: "updateSegments.description-not-stored",
    about: "updateSegments.stored",
    description: "A new description is answered and not stored.",
    layer: storingInstead(({ before, updated }) => ({ ...updated, description: before.description })),
  },
  {
    name: "updateSegments.first-row-stored",
    about: "updateSegments.stored",
    description: "Of several rows all are answered and the first is stored.",
    layer: storingInstead(({ before, updated, index }) => (index === 0 ? updated : before)),
  },
  {
    name: "updateSegments.last-row-stored",
    about: "updateSegments.stored",
    description: "Of several rows all are answered and the last is stored.",
    layer: on(operation, async (request, next, store) => {
      const last = rowsSent(request).length - 1;
      return storingInstead(({ before, updated, index }) => (index === last ? updated : before))(
        request,
        next,
        store,
      );
    }),
  },
  {
    name: "updateSegments.name-ignored",
    about: "updateSegments.stored",
    description: "A name cannot be changed, and the old one is answered.",
    layer: sending(operation, (row) => without(row, "name")),
  },
  {
    name: "updateSegments.description-ignored",
    about: "updateSegments.stored",
    description: "A description cannot be changed, and the old one is answered.",
    layer: sending(operation, (row) => without(row, "description")),
  },
  {
    name: "updateSegments.name-ignored-beside-description",
    about: "updateSegments.stored",
    description: "Of a row that gives both, the description alone is taken.",
    layer: sending(operation, (row) => (row.description === undefined ? row : without(row, "name"))),
  },
  {
    name: "updateSegments.empty-description-ignored",
    about: "updateSegments.stored",
    description: "A description cannot be emptied, since empty text counts as not given.",
    layer: sending(operation, (row) => (row.description === "" ? without(row, "description") : row)),
  },
  {
    name: "updateSegments.one-description-for-all",
    about: "updateSegments.stored",
    description: "One statement writes the description of the first row into all rows of the body.",
    layer: sending(operation, (row, _index, [first]) => ({ ...row, ...descriptionOf(first) })),
  },
  {
    name: "updateSegments.values-mixed-up",
    about: "updateSegments.stored",
    description: "Of several rows each gets the values of another, since ids are sorted and values are not.",
    layer: on(operation, (request, next) =>
      next(
        withRowsSent(request, (rows) =>
          rows.map(({ id }, index) => ({ ...rows[rows.length - 1 - index], id })),
        ),
      ),
    ),
  },
  {
    name: "updateSegments.own-name-in-use",
    about: "updateSegments.preparation",
    description: "A row that repeats the segment's own name is a conflict with itself.",
    layer: on(operation, async (request, next, { state }) => {
      const isOwn = rowsSent(request).some((row) => segmentOf(row, state)?.name === row.name);
      return isOwn ? flatError(409, "Cannot have multiple segments with the same name.") : next(request);
    }),
  },
  {
    name: "updateSegments.list-lags",
    about: "updateSegments.stored",
    description: "The list shows an update only five seconds later.",
    layer: lagging(operation, "listSegments", LAG_MS),
  },
  {
    name: "updateSegments.list-cached",
    about: "updateSegments.stored",
    description: "What a list has answered once it answers until something is created or deleted.",
    layer: caching("listSegments", ["createSegments", "deleteSegments"]),
  },
  {
    name: "updateSegments.whole-list-lags",
    about: "updateSegments.stored.whole-list",
    description: "The whole list shows an update only five seconds later, a list by ids at once.",
    layer: lagging(operation, "listSegments", LAG_MS, ({ query }) => !query.has("id:in")),
  },
];

function descriptionOf(row: ReturnType<typeof rowsSent>[number] | undefined) {
  return row?.description === undefined ? {} : { description: row.description };
}

import type { StoreRequest } from "../../../src/store/exchange.js";
import type { Row } from "../../../src/store/renderRow.js";
import type { Fault } from "../fault.js";
import { onRows } from "../layers.js";
import { withText } from "../sentRows.js";

const SECOND_MS = 1000;
const MANY_ROWS = 10;

/** Makes the fault that the rows of some lists alone are wrong. */
function wrongIn(
  isHit: (request: StoreRequest) => boolean,
  name: string,
  description: string,
  change: (row: Row, index: number, rows: readonly Row[]) => Row,
): Fault {
  const layer = onRows("listSegments", (rows, request) => (isHit(request) ? rows.map(change) : rows));
  return { name: `listSegments.${name}`, about: "listSegments.run.rows", description, layer };
}

const isFurther = ({ query }: StoreRequest) => Number(query.get("page") ?? 1) > 1;
const isShort = ({ query }: StoreRequest) =>
  Number(query.get("limit") ?? MANY_ROWS) < MANY_ROWS && !query.has("id:in");
const isOfDefaultSize = ({ query }: StoreRequest) => query.has("id:in") && !query.has("limit");

export const everyRowFaults: readonly Fault[] = [
  wrongIn(
    ({ query }) => query.get("limit") === "1",
    "one-row-without-description",
    "A `limit` of 1 shows the short form of a row, in which the description is null.",
    (row) => ({ ...row, description: null }),
  ),
  wrongIn(
    isShort,
    "short-pages-never-updated",
    "On pages of less than ten rows `updated_at` is `created_at`.",
    (row) => ({ ...row, updated_at: row.created_at }),
  ),
  wrongIn(
    isFurther,
    "further-pages-description-of-neighbour",
    "From page 2 on, the description is that of the row before.",
    (row, index, rows) => ({ ...row, description: rows.at(index - 1)?.description }),
  ),
  wrongIn(
    isFurther,
    "further-pages-name-collapsed",
    "From page 2 on, names are taken from the search index, which has one space in place of two.",
    (row) => withText(row, "name", (text) => text.replaceAll("  ", " ")),
  ),
  wrongIn(
    isOfDefaultSize,
    "default-size-time-ahead",
    "In filtered lists without `limit`, `created_at` is two seconds ahead.",
    (row) => withText(row, "created_at", (text) => new Date(Date.parse(text) + 2 * SECOND_MS).toISOString()),
  ),
];

import type { StoreRequest } from "../../../src/store/exchange.js";
import type { Row } from "../../../src/store/renderRow.js";
import type { Fault } from "../fault.js";
import { onRows } from "../layers.js";
import { idsNamed } from "../namedIds.js";
import { withText } from "../sentRows.js";

const SECOND_MS = 1000;
const MANY_IDS = 5;

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
const isOfWhole = ({ query }: StoreRequest) => query.get("limit") === "250" && !query.has("id:in");

export const everyRowFaults: readonly Fault[] = [
  wrongIn(
    ({ query }) => query.get("limit") === "1",
    "one-row-without-description",
    "A `limit` of 1 shows the short form of a row, in which the description is null.",
    (row) => ({ ...row, description: null }),
  ),
  wrongIn(
    isOfWhole,
    "whole-page-never-updated",
    "On a page of 250 of the whole store `updated_at` is `created_at`.",
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
    (request) => idsNamed(request).length > MANY_IDS,
    "many-ids-time-ahead",
    "If more than five ids are named, `created_at` is two seconds ahead.",
    (row) => withText(row, "created_at", (text) => new Date(Date.parse(text) + 2 * SECOND_MS).toISOString()),
  ),
];

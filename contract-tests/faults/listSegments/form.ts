import { isJsonObject } from "../../spec/json.js";
import { withHeaders, withJson, type Fault } from "../fault.js";
import { askedOf, numbering, withPagination } from "../listedSegments.js";
import { without } from "../sentRows.js";
import { onRows, onSuccess } from "../layers.js";

const showing = (change: (row: Record<string, unknown>) => unknown) =>
  onRows("listSegments", (rows) => rows.map(change));

export const formFaults: readonly Fault[] = [
  {
    name: "listSegments.bare-array",
    about: "listSegments.first-read",
    description: "The rows are answered without an envelope.",
    layer: onSuccess("listSegments", (answer) => withJson(answer, ({ data }) => data)),
  },
  {
    name: "listSegments.data-null",
    about: "listSegments.first-read",
    description: "`data` is null where there is no row.",
    layer: onSuccess("listSegments", (answer) =>
      withJson(answer, (json) => ({ ...json, data: [json.data].flat().length > 0 ? json.data : null })),
    ),
  },
  {
    name: "listSegments.data-object-of-one",
    about: "listSegments.preparation",
    description: "A single row stands in `data` without an array, as converters of XML have it.",
    layer: onSuccess("listSegments", (answer) =>
      withJson(answer, (json) => {
        const rows = [json.data].flat();
        return rows.length === 1 ? { ...json, data: rows[0] } : json;
      }),
    ),
  },
  {
    name: "listSegments.meta-empty",
    about: "listSegments.types",
    description: "`meta` is empty, as it is for the writes.",
    layer: onSuccess("listSegments", (answer) => withJson(answer, (json) => ({ ...json, meta: {} }))),
  },
  {
    name: "listSegments.pagination-in-headers",
    about: "listSegments.types",
    description: "The pagination moved into headers.",
    layer: onSuccess("listSegments", (answer) =>
      withHeaders(
        withJson(answer, ({ data }) => ({ data })),
        { "x-total-count": "0", link: '<?page=1>; rel="first"' },
      ),
    ),
  },
  {
    name: "listSegments.cursor-pagination",
    about: "listSegments.types",
    description: "The pagination has cursors in place of numbers, as newer endpoints have.",
    layer: onSuccess("listSegments", (answer) =>
      withPagination(answer, ({ count, per_page }) => ({ count, per_page, end_cursor: "bmV4dA==" })),
    ),
  },
  {
    name: "listSegments.counts-null",
    about: "listSegments.types",
    description: "`total` and `total_pages` are null, since counting takes long.",
    layer: numbering(() => ({ total: null, total_pages: null })),
  },
  {
    name: "listSegments.rows-in-camel-case",
    about: "listSegments.types",
    description: "The timestamps of a row are named in camel case.",
    layer: showing(({ created_at, updated_at, ...row }) => ({
      ...row,
      createdAt: created_at,
      updatedAt: updated_at,
    })),
  },
  {
    name: "listSegments.timestamps-as-numbers",
    about: "listSegments.types",
    description: "Timestamps are milliseconds since the epoch.",
    layer: showing((row) => ({
      ...row,
      created_at: Date.parse(String(row.created_at)),
      updated_at: Date.parse(String(row.updated_at)),
    })),
  },
  {
    name: "listSegments.timestamps-without-zone",
    about: "listSegments.types",
    description: "Timestamps have no time zone.",
    layer: showing((row) => ({
      ...row,
      created_at: String(row.created_at).replace(/Z$/, ""),
      updated_at: String(row.updated_at).replace(/Z$/, ""),
    })),
  },
  {
    name: "listSegments.updated-at-missing",
    about: "listSegments.types",
    description: "A segment that was never updated has no `updated_at`.",
    layer: showing((row) => (row.updated_at === row.created_at ? without(row, "updated_at") : row)),
  },
  {
    name: "listSegments.ids-as-numbers",
    about: "listSegments.types",
    description: "Ids are the numbers of the rows in the database.",
    layer: onRows("listSegments", (rows) => rows.map((row, index) => ({ ...row, id: index + 1 }))),
  },
  {
    name: "listSegments.description-object",
    about: "listSegments.types",
    description: "A description is an object with a text for each language.",
    layer: showing((row) => ({ ...row, description: { en: row.description } })),
  },
  {
    name: "listSegments.page-204",
    about: "listSegments.filter.unknown",
    isUnjudgeable: true,
    description: "A list that holds nothing is answered 204, without a body.",
    layer: onSuccess("listSegments", (answer) =>
      isJsonObject(answer.json) && [answer.json.data].flat().length === 0
        ? { status: 204, headers: {} }
        : answer,
    ),
  },
  {
    name: "listSegments.page-206",
    about: "listSegments.every-answer",
    description: "A page that is not the last is answered 206.",
    layer: onSuccess("listSegments", (answer, request, store) => {
      const { page, limit, matching } = askedOf(request, store);
      return page * limit < matching.length ? { ...answer, status: 206 } : answer;
    }),
  },
  {
    name: "listSegments.content-type-text",
    about: "listSegments.every-answer",
    description: "The JSON of a list is sent as plain text.",
    layer: onSuccess("listSegments", (answer) => withHeaders(answer, { "content-type": "text/plain" })),
  },
  {
    name: "listSegments.content-type-vendor",
    about: "listSegments.every-answer",
    description: "The JSON of a list is sent as a media type of the vendor's own.",
    layer: onSuccess("listSegments", (answer) =>
      withHeaders(answer, { "content-type": "application/vnd.segments+json" }),
    ),
  },
  {
    name: "listSegments.links-null",
    about: "listSegments.every-answer",
    description: "The links of the pagination hold null where there is no page before or after.",
    layer: numbering((_pagination, { page }) => ({
      links: { previous: null, current: `?page=${page}`, next: null },
    })),
  },
];

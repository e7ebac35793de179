import { demand, type Check } from "../check.js";
import { SAMPLE_PROFILE_ID, SAMPLE_SEGMENT_ID } from "../operations.js";
import { accepted, refused } from "./parameters.js";
import { demandIdList } from "./query.js";
import { demandSegment } from "./segment.js";
import { documentedStatuses } from "./statuses.js";

const operationId = "listSegments";
const page = "List Segments";
const pointer = "#/paths/~1segments/get";
const ids = (list: string) => `/segments?id:in=${list}`;
const many = Array.from({ length: 40 }, (_, index) => SAMPLE_SEGMENT_ID.replace(/..$/, String(index + 10)));

/** The checks of List Segments. */
export const listSegmentsChecks: readonly Check[] = [
  ...documentedStatuses(operationId, ["200", "400", "401", "403", "413", "422", "429", "5XX"], {
    "200": "a valid call",
    "422": { method: "GET", path: "/segments?page=0", invalid: "page 0" },
  }),
  accepted({ operationId, name: "page.first", subject: "Page 1", parameter: 0, path: "/segments?page=1" }),
  refused({ operationId, name: "page.zero", subject: "Page 0", parameter: 0, path: "/segments?page=0" }),
  refused({
    operationId,
    name: "page.text",
    subject: "A page that is no number",
    parameter: 0,
    path: "/segments?page=first",
  }),
  accepted({
    operationId,
    name: "limit.lowest",
    subject: "Limit 1",
    parameter: 1,
    path: "/segments?limit=1",
  }),
  accepted({
    operationId,
    name: "limit.highest",
    subject: "Limit 250",
    parameter: 1,
    path: "/segments?limit=250",
  }),
  refused({ operationId, name: "limit.zero", subject: "Limit 0", parameter: 1, path: "/segments?limit=0" }),
  refused({
    operationId,
    name: "limit.beyond",
    subject: "Limit 251",
    parameter: 1,
    path: "/segments?limit=251",
  }),
  refused({
    operationId,
    name: "limit.text",
    subject: "A limit that is no number",
    parameter: 1,
    path: "/segments?limit=ten",
  }),
  accepted({
    operationId,
    name: "ids.one",
    subject: "One id in `id:in`",
    parameter: 2,
    path: ids(SAMPLE_SEGMENT_ID),
  }),
  accepted({
    operationId,
    name: "ids.many",
    subject: "A list of 40 ids in `id:in`",
    parameter: 2,
    path: ids(many.join(",")),
  }),
  refused({
    operationId,
    name: "ids.malformed",
    subject: "An id that is no UUID",
    parameter: 2,
    path: ids("loyal"),
  }),
  {
    id: "listSegments.ids.on-the-wire",
    operationId,
    requirement: "Several ids travel as one `id:in` key with a comma list.",
    source: { page, pointer: `${pointer}/parameters/2` },
    needs: [],
    async run({ client, lastExchange }) {
      const filter = [SAMPLE_SEGMENT_ID, SAMPLE_PROFILE_ID] as const;
      await client.GET("/segments", { params: { query: { "id:in": [...filter] } } });
      demandIdList(lastExchange(), filter);
    },
  },
  {
    id: "listSegments.types",
    operationId,
    requirement: "Answers segments with their types, and five numbers of pagination.",
    source: { page, pointer: `${pointer}/responses/200` },
    needs: [],
    async run({ client }) {
      const { data, response } = await client.GET("/segments");
      demand(data !== undefined, "a page of segments", `status ${response.status}`);
      data.data.forEach(demandSegment);
      const { total, count, per_page, current_page, total_pages } = data.meta.pagination;
      for (const number of [total, count, per_page, current_page, total_pages]) {
        demand(Number.isInteger(number), "integers in the pagination", JSON.stringify(data.meta.pagination));
      }
    },
  },
];

import { checksOf, demand, type Check } from "../../run/check.js";
import { SAMPLE_SEGMENT_ID } from "../../spec/operations.js";
import { evidenceOf } from "../../observations/evidence.js";
import { listedSegments } from "../../observations/pages.js";
import { MAX_PAGE_SIZE, readPage, shownIds } from "../../observations/segments.js";
import { accepted, refused } from "../parameters.js";
import { refuseMissingRoute } from "../refuseMissingRoute.js";
import { demandSegment } from "../segment.js";
import { pageIn } from "./pageIn.js";
import { documentedStatuses } from "../documentedStatuses.js";

const operationId = "listSegments";
const check = checksOf(operationId);
const PAST_THE_END = 100_000;
const ids = (list: string) => `/segments?id:in=${list}`;
const many = Array.from({ length: 40 }, (_, index) => SAMPLE_SEGMENT_ID.replace(/..$/, String(index + 10)));
const page = (name: string, subject: string, value: string) =>
  ({
    operationId,
    name: `page.${name}`,
    subject,
    parameter: 0,
    path: `/segments?page=${value}`,
  }) as const;
const limit = (name: string, subject: string, value: string) =>
  ({
    operationId,
    name: `limit.${name}`,
    subject,
    parameter: 1,
    path: `/segments?limit=${value}`,
  }) as const;

export const listChecks: readonly Check[] = [
  ...documentedStatuses(
    operationId,
    ["200", "400", "401", "403", "413", "422", "429", "500", "502", "503", "504"],
    {
      "200": "a valid call",
      "422": { method: "GET", path: "/segments?page=0", invalid: "page 0" },
    },
  ),
  accepted(page("first", "Page 1", "1"), ["validatesRequests"]),
  refused(page("zero", "Page 0", "0")),
  refused(page("text", "A page that is not a number", "first")),
  accepted(limit("lowest", "Limit 1", "1"), ["validatesRequests"]),
  accepted(limit("highest", "Limit 250", "250"), ["validatesRequests"]),
  refused(limit("zero", "Limit 0", "0")),
  refused(limit("beyond", "Limit 251", "251")),
  refused(limit("text", "A limit that is not a number", "ten")),
  accepted(
    {
      operationId,
      name: "ids.one",
      subject: "One id in `id:in`",
      parameter: 2,
      path: ids(SAMPLE_SEGMENT_ID),
    },
    ["validatesRequests"],
  ),
  accepted(
    {
      operationId,
      name: "ids.many",
      subject: "A list of 40 ids in `id:in`",
      parameter: 2,
      path: ids(many.join(",")),
    },
    ["validatesRequests"],
  ),
  check(
    "types",
    "Answers segments with their types, and five numbers of pagination.",
    { at: "/responses/200" },
    async (context) => {
      const { data, meta } = await readPage(context, {});
      const own = context.can("state") ? (await listedSegments(context)).listed : [];
      for (const row of [...data, ...own]) demandSegment(row, evidenceOf(row));
      const { total, count, per_page, current_page, total_pages } = meta.pagination;
      const numbers = [total, count, per_page, current_page, total_pages];
      demand(
        numbers.every((number) => Number.isInteger(number) && number >= 0),
        "five whole numbers in the pagination",
        JSON.stringify(meta.pagination),
      );
    },
  ),
  check(
    "limit.maximum",
    "A limit beyond 250 is refused with 413 or brought down, and never served in full.",
    { at: "/parameters/1", needs: ["ownData"] },
    async (context) => {
      const { response } = await context.send({
        method: "GET",
        path: "/segments?limit=1000",
        invalid: "limit 1000",
      });
      refuseMissingRoute(response);
      const isOk = response.status === 200;
      demand(
        isOk || (response.status >= 400 && response.status < 500),
        "200 or a 4xx",
        `status ${response.status}`,
      );
      context.reading(`limit 1000 is answered ${response.status}`);
      if (!isOk) return;
      const { data, meta } = pageIn(response);
      const { per_page, total } = meta.pagination;
      demand(per_page <= MAX_PAGE_SIZE, `at most ${MAX_PAGE_SIZE} segments a page`, `per_page ${per_page}`);
      const expected = Math.min(total, per_page);
      demand(data.length === expected, `${expected} of ${total} segments`, `${data.length}`);
    },
  ),
  check(
    "page.past-the-end",
    "A page past the end causes no server error and holds no segment.",
    { at: "/parameters/0", needs: ["ownData"] },
    async (context) => {
      const { response } = await context.send({
        method: "GET",
        path: `/segments?page=${PAST_THE_END}`,
        invalid: "a page past the end",
      });
      refuseMissingRoute(response);
      demand(response.status < 500, "no server error", `status ${response.status}`);
      context.reading(`a page past the end is answered ${response.status}`);
      if (response.status !== 200) return;
      const { data } = pageIn(response);
      demand(data.length === 0, "no segment past the end", shownIds(data));
    },
  ),
  check(
    "ids.malformed",
    "An id that is not a UUID is refused or names no segment.",
    { at: "/parameters/2", needs: ["ownData"] },
    async (context) => {
      const path = "/segments?id:in=loyal";
      const { response } = await context.send({ method: "GET", path, invalid: "an id that is not a UUID" });
      context.reading(`an id that is not a UUID is answered ${response.status}`);
      demand(response.status < 500, "no server error", `status ${response.status}`);
      if (response.status >= 300) return;
      const { data } = pageIn(response);
      demand(data.length === 0, "no segment", shownIds(data));
    },
  ),
];

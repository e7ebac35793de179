import { readSpecification } from "../spec/specification.js";
import { sightingsOf } from "./sightingsOf.js";
import { judgedExchangeOf, type ExchangeDetails } from "./testing/judgedExchangeOf.js";

const specification = readSpecification();
const GET = "#/paths/~1segments/get";
const pageOf = (total: number) => ({
  data: [],
  meta: { pagination: { total, count: 0, per_page: 50, current_page: 1, total_pages: 1 } },
});

const seen = (details: ExchangeDetails, source = GET) =>
  sightingsOf([judgedExchangeOf("listSegments", details)], source, specification);

test("an answer that was held against the spec asserts its status, its properties and their places", () => {
  const { asserted, observed } = seen({ status: 200, body: pageOf(0) });
  expect(asserted).toEqual(
    expect.arrayContaining([
      "status listSegments 200: answered",
      "property listSegments success meta.pagination.total: present",
      "property listSegments success meta.pagination.links: absent",
      `${GET}/responses/200`,
      "#/components/schemas/Pagination/properties/total",
      "#/components/securitySchemes/XAuthToken",
    ]),
  );
  expect(observed).toEqual([]);
});

test("an answer that was not held against the spec is observed", () => {
  const { asserted, observed } = seen({ status: 400, body: { status: 400 }, isJudged: false });
  expect(asserted).toEqual([]);
  expect(observed).toContain("status listSegments 400: answered");
  expect(observed).toContain("property listSegments error status: present");
});

test("a documented status stands for itself, and an undocumented one for nothing", () => {
  expect(seen({ status: 503 }).asserted).toContain("status listSegments 503: answered");
  expect(seen({ status: 418 }).asserted.filter((key) => key.startsWith("status"))).toEqual([]);
});

test("a valid value that was taken is asserted, its being a bound only by a check about the parameter", () => {
  const details = { status: 200, path: "/segments?limit=250", body: pageOf(0) };
  const by = seen(details);
  expect(by.asserted).toContain("parameter listSegments limit: valid");
  expect(by.observed).toContain("parameter listSegments limit: the maximum");
  const about = seen(details, `${GET}/parameters/1`);
  expect(about.asserted).toContain("parameter listSegments limit: the maximum");
  expect(about.asserted).toContain(`${GET}/parameters/1/schema/maximum`);
  expect(about.observed).toEqual([]);
});

test("a value beyond a bound is asserted by a check about the parameter alone", () => {
  const details = { status: 422, path: "/segments?page=0", body: { status: 422 } };
  expect(seen(details).observed).toContain("parameter listSegments page: below the minimum");
  expect(seen(details, `${GET}/parameters/0`).asserted).toContain(
    "parameter listSegments page: below the minimum",
  );
});

test("what was turned away unread shows no parameter", () => {
  const { asserted, observed } = seen(
    { status: 401, path: "/segments?page=0", body: { status: 401 }, requestHeaders: {} },
    `${GET}/parameters/0`,
  );
  expect([...asserted, ...observed].filter((key) => key.startsWith("parameter"))).toEqual([]);
  expect(asserted).toContain("#/components/securitySchemes/XAuthToken");
});

test("a wrong token that is taken for none shows nothing of the scheme", () => {
  const { asserted } = seen({ status: 401, body: { status: 401 } });
  expect(asserted).not.toContain("#/components/securitySchemes/XAuthToken");
});

test("a header that tells a limit is told", () => {
  const headers = { "content-type": "application/json", "x-rate-limit-requests-left": "3" };
  const { asserted } = seen({ status: 200, body: pageOf(0), headers });
  expect(asserted).toContain("limit listSegments X-Rate-Limit-Requests-Left: told");
  expect(asserted).toContain("#/components/headers/RateLimitRequestsLeft/schema");
});

test("a limit is reached by as many requests in flight, and asserted by the check about it", () => {
  const creates = (inFlight: number, source: string) =>
    sightingsOf(
      [judgedExchangeOf("createSegments", { status: 201, method: "POST", inFlight })],
      source,
      specification,
    );
  const key = "limit createSegments concurrentRequests: reached";
  expect(creates(9, "#/paths/~1segments/post/x-limits").asserted).not.toContain(key);
  expect(creates(10, "#/paths/~1segments/post/x-limits").asserted).toContain(key);
  expect(creates(10, "#/paths/~1segments/post").observed).toContain(key);
});

test("the segments of a store are counted by the total of a page", () => {
  const reached = "limit createSegments segmentsPerStore: reached";
  const exceeded = "limit createSegments segmentsPerStore: exceeded";
  expect(seen({ status: 200, body: pageOf(999) }).observed).not.toContain(reached);
  expect(seen({ status: 200, body: pageOf(1000) }).observed).toContain(reached);
  expect(seen({ status: 200, body: pageOf(1000) }).observed).not.toContain(exceeded);
  expect(seen({ status: 200, body: pageOf(1001) }).observed).toContain(exceeded);
});

test("a body that is sent shows its schema, and a malformed one only that there is a body", () => {
  const posts = (requestBody: unknown) =>
    sightingsOf(
      [
        judgedExchangeOf("createSegments", {
          status: 400,
          method: "POST",
          requestBody,
          body: { status: 400 },
        }),
      ],
      GET,
      specification,
    ).asserted;
  expect(posts([{ name: "a" }])).toContain("#/components/schemas/SegmentCreate/properties/name");
  const malformed = posts('[{"name":');
  expect(malformed).toContain("#/paths/~1segments/post/requestBody");
  expect(malformed).not.toContain("#/components/schemas/SegmentCreate");
});

test("an answer that is no JSON, and none at all, show no property", () => {
  const keys = seen({ status: 200, body: "{" }).asserted.filter((key) => key.startsWith("property"));
  expect(keys).toEqual([]);
  const { exchange, ...judged } = judgedExchangeOf("listSegments", { status: 200 });
  const unanswered = { ...judged, exchange: { ...exchange, response: undefined } };
  expect(sightingsOf([unanswered], GET, specification)).toEqual({ asserted: [], observed: [] });
});

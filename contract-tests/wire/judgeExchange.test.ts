import type { Exchange, RecordedResponse } from "./exchange.js";
import { judgeExchange } from "./judgeExchange.js";
import type { OperationId } from "../spec/operations.js";
import { readSpecification } from "../spec/specification.js";

const specification = readSpecification();
const json = { "content-type": "application/json" };
const segment = {
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  name: "Loyal",
  created_at: "2024-01-01T00:00:00Z",
  updated_at: "2024-01-01T00:00:00.000Z",
};
const pagination = { total: 1, count: 1, per_page: 50, current_page: 1, total_pages: 1 };
const page = { data: [segment], meta: { pagination } };

function exchange(
  operationId: OperationId,
  status: number,
  body: unknown,
  headers: RecordedResponse["headers"] = json,
  invalid?: string,
): Exchange {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    operationId,
    request: { method: "GET", url: "http://127.0.0.1/segments", headers: {}, body: undefined },
    response: { status, headers, body: text },
    failure: undefined,
    invalid,
    ms: 1,
    startedAt: 0,
    sentAfter: 0,
  };
}

const violationsOf = (subject: Exchange, asked?: number) =>
  judgeExchange(subject, specification, asked).violations.map(({ actual }) => actual);

describe("conforms", () => {
  test.each([
    ["a page", exchange("listSegments", 200, page)],
    [
      "a null description",
      exchange("listSegments", 200, { ...page, data: [{ ...segment, description: null }] }),
    ],
    ["a charset", exchange("listSegments", 200, page, { "content-type": "application/json; charset=utf-8" })],
    ["an empty 204", exchange("deleteSegments", 204, "", {})],
    ["an empty 429", exchange("listSegments", 429, "", {})],
    [
      "a text 401",
      exchange("listSegments", 401, "X-Auth-Token header is required", { "content-type": "text/plain" }),
    ],
    [
      "both forms of 422",
      exchange("createSegments", 422, { data: [], errors: [], meta: { total: 0, success: 0, failed: 0 } }),
    ],
    ["a flat error without title", exchange("createSegments", 422, { status: 422 })],
  ])("%s", (_what, subject) => {
    expect(violationsOf(subject)).toEqual([]);
  });

  test("a 5xx that was asked for, in HTML", () => {
    const subject = exchange("listSegments", 503, "<html></html>", { "content-type": "text/html" });
    expect(violationsOf(subject, 503)).toEqual([]);
  });
});

describe("violates", () => {
  test.each([
    [
      "an undocumented success",
      exchange("deleteSegments", 200, { data: [] }),
      "200 with a body of 11 characters",
    ],
    ["an undocumented refusal of a valid request", exchange("listSegments", 418, "", {}), "418"],
    ["a redirect", exchange("listSegments", 302, "", { location: "http://127.0.0.1/" }), "302"],
    ["a server error", exchange("listSegments", 500, "", {}), "listSegments answered 500"],
    [
      "an undocumented media type",
      exchange("listSegments", 200, "{}", { "content-type": "text/html" }),
      "text/html",
    ],
    ["a missing media type", exchange("listSegments", 200, page, {}), "content-type none"],
    ["HTML on a 400", exchange("listSegments", 400, "<html>", { "content-type": "text/html" }), "text/html"],
    ["a body where none is documented", exchange("deleteSegments", 204, "{}"), "204 with a body"],
    ["a missing body", exchange("listSegments", 200, ""), "empty body"],
    ["JSON that cannot be parsed", exchange("listSegments", 200, '{"data":['), "cannot be parsed"],
    ["a missing property", exchange("listSegments", 200, { data: [] }), "required property 'meta'"],
    [
      "a wrong type",
      exchange("listSegments", 200, { ...page, data: [{ ...segment, name: 1 }] }),
      "/data/0/name must be string",
    ],
    [
      "an id that is no UUID",
      exchange("listSegments", 200, { ...page, data: [{ ...segment, id: "1" }] }),
      "uuid",
    ],
    [
      "a date without a time",
      exchange("listSegments", 200, { ...page, data: [{ ...segment, created_at: "2024-01-01" }] }),
      "date-time",
    ],
    [
      "a header that is no number",
      exchange("listSegments", 200, page, { ...json, "x-rate-limit-requests-left": "many" }),
      "must be integer",
    ],
    [
      "a negative header",
      exchange("listSegments", 200, page, { ...json, "x-rate-limit-requests-left": "-1" }),
      "must be >= 0",
    ],
    ["a 409 without its envelope", exchange("createSegments", 409, { status: 409 }), "'data'"],
  ])("%s", (_what, subject, actual) => {
    expect(violationsOf(subject).join()).toContain(actual);
  });
});

test("an undocumented refusal of an invalid request is drift", () => {
  const found = judgeExchange(exchange("listSegments", 406, "", {}, "no number"), specification);
  expect(found.violations).toEqual([]);
  expect(found.drift).toEqual([{ operationId: "listSegments", kind: "status", what: "406" }]);
});

test.each([
  ["an undocumented success", exchange("deleteSegments", 200, { data: [] }), "status 200"],
  [
    "a value of another type",
    exchange("listSegments", 200, { ...page, data: [segment, { ...segment, name: 1 }] }),
    "value data[].name must be string",
  ],
  [
    "a header below its bound",
    exchange("listSegments", 200, page, { ...json, "x-rate-limit-requests-left": "-1" }),
    "value x-rate-limit-requests-left must be >= 0",
  ],
])("%s is drift besides a violation, in words that stay", (_what, subject, expected) => {
  const { violations, drift } = judgeExchange(subject, specification);
  expect(violations).toHaveLength(1);
  expect(drift.map(({ kind, what }) => `${kind} ${what}`)).toEqual([expected]);
});

test("a value that its schema allows and another statement does not is drift alone", () => {
  const large = { ...page, meta: { pagination: { ...pagination, per_page: 251 } } };
  expect(judgeExchange(exchange("listSegments", 200, large), specification)).toEqual({
    violations: [],
    drift: [{ operationId: "listSegments", kind: "value", what: "meta.pagination.per_page is above 250" }],
  });
});

test("unknown properties and headers are drift", () => {
  const body = { data: [{ ...segment, colour: "red" }], meta: { pagination, links: {} }, more: true };
  const found = judgeExchange(
    exchange("listSegments", 200, body, { ...json, "x-new": "1", date: "now" }),
    specification,
  );
  expect(found.violations).toEqual([]);
  expect(found.drift.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "property data[].colour",
    "property meta.links",
    "property more",
    "header x-new",
  ]);
});

test("a request outside the contract is not judged", () => {
  const { violations } = judgeExchange(
    { ...exchange("listSegments", 500, ""), operationId: undefined },
    specification,
  );
  expect(violations).toEqual([]);
});

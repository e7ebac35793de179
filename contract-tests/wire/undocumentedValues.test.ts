import { readSpecification } from "../spec/specification.js";
import { undocumentedValues, contradictionsOf } from "./undocumentedValues.js";

const specification = readSpecification();
const page = (pagination: object, rows = 0) => ({
  data: Array.from({ length: rows }, () => ({})),
  meta: { pagination },
});
const outside = (body: unknown, headers = {}) =>
  undocumentedValues("listSegments", { headers }, body, specification);

test.each([
  ["the largest page", page({ per_page: 250, total: 1000 }, 250)],
  ["no page", undefined],
  ["text", "text"],
])("%s is inside", (_what, body) => {
  expect(outside(body)).toEqual([]);
});

test.each([
  [page({ per_page: 251 }), "meta.pagination.per_page is above 250"],
  [page({ per_page: 50, total: 1001 }), "meta.pagination.total is above 1000"],
  [page({ per_page: 50 }, 251), "the number of rows in data is above 250"],
])("a page beyond what the documents allow, case %#", (body, expected) => {
  expect(outside(body)).toEqual([expected]);
});

test("headers that contradict each other are told without their values", () => {
  expect(
    outside(undefined, {
      "x-rate-limit-requests-left": "151",
      "x-rate-limit-requests-quota": "150",
      "x-rate-limit-time-reset-ms": "30001",
      "x-rate-limit-time-window-ms": "30000",
    }),
  ).toEqual([
    "x-rate-limit-requests-left is above x-rate-limit-requests-quota",
    "x-rate-limit-time-reset-ms is above x-rate-limit-time-window-ms",
  ]);
  expect(outside(undefined, { "x-rate-limit-requests-left": "151" })).toEqual([]);
});

test("only a list has pages", () => {
  expect(
    undocumentedValues("createSegments", { headers: {} }, page({ per_page: 251 }), specification),
  ).toEqual([]);
});

test("rows are not told apart", () => {
  expect(
    contradictionsOf([
      "/data/0/name must be string",
      "/data/17/name must be string",
      "/meta/pagination/total must be integer",
      "the body must have required property 'meta'",
    ]),
  ).toEqual([
    "data[].name must be string",
    "meta.pagination.total must be integer",
    "the body must have required property 'meta'",
  ]);
});

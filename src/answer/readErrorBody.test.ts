import { readErrorBody } from "./readErrorBody.js";

const type = "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes";

test("a flat body", () => {
  const body = { status: 422, title: "Invalid", type, errors: { "0.name": "is too long" } };
  expect(readErrorBody(body)).toEqual({ ...body, rows: undefined, failed: undefined });
});

test.each([
  [{ detail: "d", message: "m", code: 1 }, "d"],
  [{ message: "m", code: 1 }, "m"],
  [{ code: "e1", title: "" }, "e1"],
  [{ code: 7 }, "7"],
  [{ error: { code: "invalid_json", message: "Bad JSON" } }, "Bad JSON"],
  [{ error: { code: "invalid_json" } }, "invalid_json"],
  [{ error: "Oops" }, "Oops"],
  [{ title: "outer", error: { title: "inner" } }, "outer"],
  [[{ status: 400, message: "old style" }], "old style"],
  ["X-Auth-Token header is required\n", "X-Auth-Token header is required"],
  ["<html><head><title>502 Bad\nGateway</title></head></html>", "502 Bad Gateway"],
  ["<!DOCTYPE html><body><h1 class=x>Sorry</h1></body>", "Sorry"],
  ["<p>Down <b>now</b></p>", "Down now"],
  ["<html><title> </title>Away</html>", "Away"],
  [
    '<html><head><title lang="en">\n    Service Unavailable (503).\n  </title></head><body>nginx</body></html>',
    "Service Unavailable (503).",
  ],
  ["<p>Down</p><p>now</p>", "Down now"],
  ["a < b", "a < b"],
])("the title of %j is %j", (body, title) => {
  expect(readErrorBody(body)).toMatchObject({ title, errors: {} });
});

test.each([undefined, null, "", " \n", 0, true, {}, [], { title: {}, errors: null }])(
  "%j says nothing",
  (body) => {
    expect(readErrorBody(body)).toMatchObject({ title: undefined, type: undefined, errors: {} });
  },
);

test.each<[unknown, Record<string, string>]>([
  ["all wrong", { errors: "all wrong" }],
  [["first", "second"], { "errors[0]": "first", "errors[1]": "second" }],
  [[{ field: "name", message: "is missing" }], { name: "is missing" }],
  [
    [{ code: 12 }, { why: "x" }, ["y"]],
    { "errors[0].code": "12", "errors[1].why": "x", "errors[2][0]": "y" },
  ],
  [{ name: ["a", "b"] }, { "name[0]": "a", "name[1]": "b" }],
  [[{ field: "name", message: 7 }], { "errors[0].field": "name", "errors[0].message": "7" }],
  [
    [
      { field: "name", message: "a" },
      { field: "name", message: "b" },
    ],
    { name: "a; b" },
  ],
  [{ 0: { name: "short", more: { deep: true } } }, { "0.name": "short", "0.more.deep": "true" }],
  [{ 0: [{ message: "here" }, { x: "y" }] }, { "0[0].message": "here", "0[1].x": "y" }],
  [{ nothing: null, empty: {}, blank: "" }, { blank: "" }],
])("errors %j beside a title", (errors, expected) => {
  const body = readErrorBody({ title: "Invalid", errors });
  expect(body).toMatchObject({ title: "Invalid", rows: undefined });
  expect(body.errors).toEqual(expected);
});

const conflict = {
  status: 409,
  title: "Cannot have multiple segments with the same name.",
  type,
  errors: {},
};

test("a bulk envelope of one row", () => {
  const body = { data: [], errors: [conflict], meta: { total: 1, success: 0, failed: 1 } };
  const { errors, ...read } = readErrorBody(body);
  expect(read).toMatchObject({ title: conflict.title, type, rows: [conflict], failed: 1 });
  expect(errors).toEqual({});
});

test("rows of a bulk envelope are kept apart and summed up", () => {
  const invalid = { title: "Invalid", errors: { name: "short", "3.name": "long" } };
  const body = readErrorBody({
    errors: [conflict, invalid, conflict, { errors: { name: "odd" } }],
    meta: {},
  });
  expect(body.title).toBe(`${conflict.title}; Invalid`);
  expect(body.errors).toEqual({ name: "short; odd", "3.name": "long" });
  expect(body.rows).toMatchObject([
    conflict,
    invalid,
    conflict,
    { title: undefined, errors: { name: "odd" } },
  ]);
});

test("an envelope beside a title keeps both", () => {
  expect(readErrorBody({ title: "Some failed", type: "/x", data: [{}], errors: [conflict] })).toMatchObject({
    title: "Some failed",
    type: "/x",
    rows: [conflict],
  });
});

test("a title beside a list and a count is that of an envelope", () => {
  const body = { title: "Some failed", errors: [conflict], meta: { failed: 1 } };
  expect(readErrorBody(body)).toMatchObject({ title: "Some failed", rows: [conflict], failed: 1 });
});

test("the type of an envelope is the first that a row has", () => {
  expect(readErrorBody({ errors: [{ title: "Invalid" }, conflict], meta: {} }).type).toBe(type);
});

test("a status or a count that is no number is none", () => {
  const body = { status: "422", title: "Invalid", meta: { failed: "1" } };
  expect(readErrorBody(body)).toMatchObject({ status: undefined, failed: undefined });
});

test("a success has no errors, a partial one has", () => {
  expect(readErrorBody({ data: [{}], errors: [], meta: { failed: 0 } })).toMatchObject({
    errors: {},
    rows: [],
    failed: 0,
  });
  expect(readErrorBody({ data: [], meta: { failed: 2 } })).toMatchObject({ failed: 2 });
});

test("keys that objects have of their own are kept as keys", () => {
  const { errors } = readErrorBody(
    JSON.parse('{"title":"x","errors":{"__proto__":"bad","constructor":"worse"}}'),
  );
  expect(Object.entries(errors)).toEqual([
    ["__proto__", "bad"],
    ["constructor", "worse"],
  ]);
});

test("nothing grows without bounds", () => {
  const long = "x\n".repeat(100_000);
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => [`${i}.${long.slice(0, 300)}`, long.slice(0, 999)]),
  );
  const body = readErrorBody({ title: long, type: long, errors: many });
  expect(body.title).toHaveLength(500);
  expect(body.type).toHaveLength(500);
  expect(Object.keys(body.errors)).toHaveLength(2000);
  expect(body.errors).toEqual(
    Object.fromEntries(
      Object.entries(body.errors).map(([key, value]) => [key.slice(0, 200), value.slice(0, 500)]),
    ),
  );
  let deep: unknown = "bottom";
  for (let i = 0; i < 5000; i++) deep = { x: deep };
  expect(readErrorBody({ title: "deep", errors: deep }).errors).toEqual({});
  let nested: unknown = "bottom";
  for (let i = 0; i < 5000; i++) nested = [nested];
  expect(readErrorBody(nested)).toMatchObject({ errors: {} });
});

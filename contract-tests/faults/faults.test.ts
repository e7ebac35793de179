import { UnknownNameError } from "../../src/store/findByName.js";
import { createTestStore } from "../../src/doubles/createTestStore.js";
import { withHeaders, withJson, withoutHeaders, withRows, type Fault } from "./fault.js";
import { faultLayers, faults } from "./index.js";

test("the filter of the list is ignored", async () => {
  const store = createTestStore({}, faultLayers("listSegments.filter-ignored"));
  const [a] = await store.create("a", "b");
  expect(await store.names(`?id:in=${a}`)).toEqual(["a", "b"]);
});

test("what was created is not kept", async () => {
  const store = createTestStore({}, faultLayers("createSegments.not-kept"));
  expect(await store.create("a")).toHaveLength(1);
  expect(await store.names()).toEqual([]);
});

test("segments are deleted without a valid token, and everything else stays closed", async () => {
  const store = createTestStore({}, faultLayers("deleteSegments.token-ignored"));
  const [a] = await store.create("a");
  const options = { headers: { "x-auth-token": "wrong" } };
  expect(await store.call("GET", "/segments", undefined, options)).toMatchObject({ status: 401 });
  const deletion = await store.call("DELETE", `/segments?id:in=${a}`, undefined, options);
  expect(deletion).toMatchObject({ status: 204 });
  expect(await store.names()).toEqual([]);
});

test("a fault that there is not is refused, with the names that are near", () => {
  expect(() => createTestStore({}, faultLayers("deleteSegments.filter-forgotten"))).toThrow(UnknownNameError);
});

test("a fault that is in no list can be tried, and sees the answer as it goes out", async () => {
  const fault: Fault = {
    name: "any.date-gone",
    about: "none",
    description: "The date is gone.",
    place: "around-authentication",
    layer: async (request, next) => withoutHeaders(await next(request), ["date"]),
  };
  const { headers } = await createTestStore({}, faultLayers(fault)).call("GET", "/segments");
  expect(headers.has("date")).toBe(false);
  expect(headers.has("x-request-id")).toBe(true);
});

test("what a fault puts into an answer that has no body is left out, as HTTP does", async () => {
  const fault: Fault = {
    name: "any.body-of-nothing",
    about: "none",
    description: "An empty answer has a body.",
    layer: () => Promise.resolve({ status: 204, headers: {}, json: { data: [] } }),
  };
  expect(await createTestStore({}, faultLayers(fault)).call("GET", "/segments")).toMatchObject({
    status: 204,
    text: "",
  });
});

test("a fault can count, draw by chance, wait and read the clock", async () => {
  const seen: unknown[] = [];
  const fault: Fault = {
    name: "any.curious",
    about: "none",
    description: "Nothing is wrong.",
    layer: (request, next, { count, random, now, newId, state }) => {
      seen.push([count("seen"), random(), now(), newId(), state.segments.size]);
      return next(request);
    },
  };
  const run = async () => {
    const store = createTestStore({}, faultLayers(fault));
    await store.create("a");
    store.clock.advance(5);
    await store.names();
  };
  await run();
  await run();
  expect(seen.slice(2)).toEqual(seen.slice(0, 2));
  expect(seen).toMatchObject([
    [1, expect.any(Number), Date.UTC(2024, 3, 20, 9, 15, 45), expect.any(String), 0],
    [2, expect.any(Number), Date.UTC(2024, 3, 20, 9, 15, 45, 5), expect.any(String), 1],
    expect.anything(),
    expect.anything(),
  ]);
});

test("every fault has a name of its own that begins with an operation, and says what is wrong and who catches it", () => {
  const names = faults.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, about, description } of faults) {
    expect(name).toMatch(/^[a-zA-Z]+\.[a-z0-9.-]+$/);
    expect(about).toMatch(/^[a-zA-Z]+\.[a-zA-Z0-9.-]+$/);
    expect(description).toMatch(/^[A-Z`].*\.$/);
  }
});

describe("changing an answer", () => {
  const good = { status: 200, headers: { a: "1" }, json: { data: [{ id: "1" }, { id: "2" }], meta: {} } };
  const bad = { status: 409, headers: {}, json: { data: [{ id: "1" }] } };

  test("rows change in answers that went well alone", () => {
    expect(withRows(good, (rows) => rows.slice(1)).json).toEqual({ data: [{ id: "2" }], meta: {} });
    expect(withRows(bad, () => [])).toBe(bad);
    expect(withRows({ status: 204, headers: {} }, () => [])).toEqual({ status: 204, headers: {} });
  });

  test("the body as a whole changes in answers that went well alone", () => {
    expect(withJson(good, ({ data }) => data).json).toEqual([{ id: "1" }, { id: "2" }]);
    expect(withJson(bad, () => 1)).toBe(bad);
  });

  test("headers come and go", () => {
    expect(withHeaders(good, { a: "2", b: "3" }).headers).toEqual({ a: "2", b: "3" });
    expect(withoutHeaders(good, ["a"]).headers).toEqual({});
  });
});

test("at most ten faults look like one of another operation, each with its reason", () => {
  const operationOf = (id: string) => id.split(".")[0];
  const isElsewhere = ({ name, about }: Fault) => operationOf(name) !== operationOf(about);
  const alike = faults.filter(({ looksLike }) => looksLike !== undefined);
  expect(faults.filter((fault) => isElsewhere(fault) && fault.looksLike === undefined)).toEqual([]);
  expect(alike.length).toBeLessThanOrEqual(10);
  expect(alike.filter((fault) => !isElsewhere(fault))).toEqual([]);
});

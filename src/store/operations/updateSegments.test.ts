import { createTestStore, type TestStore } from "../../doubles/createTestStore.js";

// Expectations: the page Update Segments, SegmentUpdate of the spec, and behaviour.md on PUT.

const TEXT: unknown = expect.any(String);
const UNKNOWN = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

let store: TestStore;
let a: string | undefined;
let b: string | undefined;
beforeEach(async () => {
  store = createTestStore();
  await store.call("POST", "/segments", [{ name: "a", description: "about a" }]);
  [a, b] = (await store.call("GET", "/segments")).rows
    .map(({ id }) => String(id))
    .concat(await store.create("b"));
});

test("the given fields change, the others stay, and updated_at moves", async () => {
  store.clock.advance(1500);
  const { status, json } = await store.call("PUT", "/segments", [{ id: a, name: "new" }]);
  expect(status).toBe(200);
  const updated = {
    id: a,
    name: "new",
    description: "about a",
    created_at: "2024-04-20T09:15:45.000Z",
    updated_at: "2024-04-20T09:15:46.500Z",
  };
  expect(json).toEqual({ data: [updated], meta: {} });
  expect((await store.call("GET", `/segments?id:in=${a}`)).rows).toEqual([updated]);
});

test("the id alone is enough, as the page shows, and a segment keeps its own name", async () => {
  expect(await store.call("PUT", "/segments", [{ id: a }])).toMatchObject({
    status: 200,
    rows: [{ name: "a" }],
  });
  expect(await store.call("PUT", "/segments", [{ id: a, name: "a" }])).toMatchObject({ status: 200 });
});

test("the place in the list stays, and the answer follows the body", async () => {
  const { rows } = await store.call("PUT", "/segments", [
    { id: b, description: "" },
    { id: a?.toUpperCase(), name: "z" },
  ]);
  expect(rows).toMatchObject([
    { id: b, description: "" },
    { id: a, name: "z" },
  ]);
  expect(await store.names()).toEqual(["z", "b"]);
});

test.each<[string, () => unknown, number]>([
  ["an unknown id", () => [{ id: a, name: "c" }, { id: UNKNOWN }], 404],
  ["no id", () => [{ id: a, name: "c" }, { name: "d" }], 422],
  ["an id that is no UUID", () => [{ id: a, name: "c" }, { id: "1" }], 422],
  ["an empty name", () => [{ id: a, name: "" }], 422],
  ["an unknown field", () => [{ id: a, created_at: "2024-04-20T09:15:45.000Z" }], 422],
  ["an object in place of an array", () => ({ id: a, name: "c" }), 422],
  [
    "the name of another segment",
    () => [
      { id: b, description: "c" },
      { id: a, name: "b" },
    ],
    409,
  ],
])("%s is refused, and nothing changes", async (_, body, status) => {
  const before = await store.call("GET", "/segments");
  store.clock.advance(1000);
  expect(await store.call("PUT", "/segments", body())).toMatchObject({ status });
  expect((await store.call("GET", "/segments")).json).toEqual(before.json);
});

test("an unknown id is answered in the flat form, a name in use in the bulk form", async () => {
  const unknown = await store.call("PUT", "/segments", [{ id: UNKNOWN }]);
  expect(unknown.json).toMatchObject({ status: 404, errors: { "0.id": TEXT } });
  const inUse = await store.call("PUT", "/segments", [{ id: a, name: "b" }]);
  expect(inUse.json).toMatchObject({ data: [], errors: [{ status: 409 }], meta: { total: 1, failed: 1 } });
});

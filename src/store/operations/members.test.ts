import { createTestStore, type TestStore } from "../../doubles/createTestStore.js";

// Expectations: the page Remove Shopper Profiles from Segment, and behaviour.md on the adjacent operations.

const UNKNOWN = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

let store: TestStore;
let members: string;
let profiles: string[];
const inSegment = async () => (await store.call("GET", members)).rows.map(({ id }) => id);

beforeEach(async () => {
  store = createTestStore();
  const [segment] = await store.create("a");
  members = `/segments/${segment}/shopper-profiles`;
  profiles = (await store.call("GET", "/shopper-profiles?limit=3")).rows.map(({ id }) => String(id));
});

test("profiles enter a segment once, and are listed page by page", async () => {
  expect(await store.call("POST", members, profiles)).toMatchObject({ status: 201 });
  expect(await store.call("POST", members, profiles.slice(1))).toMatchObject({ status: 201 });
  expect(await inSegment()).toEqual(profiles);
  const { json } = await store.call("GET", `${members}?limit=2&page=2`);
  expect(json).toMatchObject({
    data: [{ id: profiles[2] }],
    meta: { pagination: { total: 3, count: 1, per_page: 2, current_page: 2, total_pages: 2 } },
  });
});

test("the named profiles leave the segment, the answer is empty, and the profiles stay in the store", async () => {
  const before = await store.call("GET", "/shopper-profiles");
  await store.call("POST", members, profiles);
  const { status, text } = await store.call("DELETE", `${members}?id:in=${profiles[0]},${UNKNOWN}`);
  expect([status, text]).toEqual([204, ""]);
  expect(await inSegment()).toEqual(profiles.slice(1));
  expect((await store.call("GET", "/shopper-profiles")).json).toEqual(before.json);
});

test("a DELETE without id:in empties the segment and no other, and the segment stays", async () => {
  const [other] = await store.create("b");
  await store.call("POST", `/segments/${other}/shopper-profiles`, profiles);
  await store.call("POST", members, profiles);
  expect(await store.call("DELETE", members)).toMatchObject({ status: 204 });
  expect(await inSegment()).toEqual([]);
  expect((await store.call("GET", `/segments/${other}/shopper-profiles`)).rows).toHaveLength(3);
  expect(await store.names()).toEqual(["a", "b"]);
});

test.each(["?id:in=", "?id:in=1"])("the removal %s is refused, and everyone stays", async (query) => {
  await store.call("POST", members, profiles);
  expect(await store.call("DELETE", members + query)).toMatchObject({ status: 422 });
  expect(await inSegment()).toEqual(profiles);
});

test.each([
  ["GET", UNKNOWN, 404],
  ["POST", UNKNOWN, 404],
  ["DELETE", UNKNOWN, 204],
  ["GET", "1", 422],
  ["POST", "1", 422],
  ["DELETE", "1", 422],
  ["DELETE", "%", 422],
])("%s for the segment %s is answered %i", async (method, id, status) => {
  const body = method === "POST" ? profiles : undefined;
  expect(await store.call(method, `/segments/${id}/shopper-profiles`, body)).toMatchObject({ status });
});

test.each<[string, () => unknown, number]>([
  ["an unknown profile", () => [...profiles, UNKNOWN], 404],
  ["an id that is none", () => [...profiles, "1"], 422],
  ["51 ids", () => Array.from({ length: 51 }, () => profiles[0]), 413],
])("%s is refused, and nobody enters", async (_, body, status) => {
  expect(await store.call("POST", members, body())).toMatchObject({ status });
  expect(await inSegment()).toEqual([]);
});

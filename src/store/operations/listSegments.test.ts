import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: the page List Segments, and the general page on pagination.

const TEXT: unknown = expect.any(String);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Segment ${index + 1}`);

test("an empty store answers an empty page", async () => {
  const { status, json } = await createTestStore().call("GET", "/segments");
  expect(status).toBe(200);
  expect(json).toEqual({
    data: [],
    meta: { pagination: { total: 0, count: 0, per_page: 50, current_page: 1, total_pages: 0 } },
  });
});

test("a segment has an id, a name, a description and two timestamps", async () => {
  const store = createTestStore();
  await store.call("POST", "/segments", [{ name: "Loyal Customers", description: "5 purchases" }]);
  const { rows } = await store.call("GET", "/segments");
  expect(rows).toEqual([
    {
      id: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as unknown,
      name: "Loyal Customers",
      description: "5 purchases",
      created_at: "2024-04-20T09:15:45.000Z",
      updated_at: "2024-04-20T09:15:45.000Z",
    },
  ]);
});

test("a page holds 50 rows where no limit is given, and the pages together hold all", async () => {
  const store = createTestStore();
  await store.create(...numbered(120));
  const third = await store.call("GET", "/segments?page=3");
  expect(third.json).toMatchObject({
    meta: { pagination: { total: 120, count: 20, per_page: 50, current_page: 3, total_pages: 3 } },
  });
  const pages = await Promise.all([1, 2, 3].map((page) => store.names(`?page=${page}`)));
  expect(pages.flat()).toEqual(numbered(120));
});

test("a page beyond the last is empty", async () => {
  const store = createTestStore();
  await store.create("a");
  const { json } = await store.call("GET", "/segments?page=9&limit=10");
  expect(json).toMatchObject({
    data: [],
    meta: { pagination: { total: 1, count: 0, per_page: 10, current_page: 9, total_pages: 1 } },
  });
});

test("a limit beyond 250 is clamped", async () => {
  const { json } = await createTestStore({ variant: "prefilled" }).call("GET", "/segments?limit=251");
  expect(json).toMatchObject({ meta: { pagination: { per_page: 250, count: 130 } } });
});

test.each(["page=0", "page=-1", "page=1.5", "page=one", "page=", "limit=0", "limit=99999999999999999999"])(
  "%s is refused",
  async (query) => {
    const { status, json } = await createTestStore().call("GET", `/segments?${query}`);
    expect(status).toBe(422);
    expect(json).toMatchObject({ status: 422, errors: { [query.split("=")[0] ?? ""]: TEXT } });
  },
);

test("id:in answers the segments that it names, and no error for ids that there are not", async () => {
  const store = createTestStore();
  const [a, , c] = await store.create("a", "b", "c");
  expect(await store.names(`?id:in=${c},${a},3fa85f64-5717-4562-b3fc-2c963f66afa6,${a}`)).toEqual(["a", "c"]);
  expect(await store.names(`?id%3Ain=${a?.toUpperCase()}`)).toEqual(["a"]);
});

test("of repeated id:in keys the first alone counts", async () => {
  const store = createTestStore();
  const [a, b] = await store.create("a", "b");
  expect(await store.names(`?id:in=${b}&id:in=${a}`)).toEqual(["b"]);
});

test.each(["", "1", "3fa85f64-5717-4562-b3fc-2c963f66afa6,", "3fa85f64-5717-4562-b3fc-2c963f66afa6, 1"])(
  "the id:in %j is refused",
  async (ids) => {
    const { status } = await createTestStore().call("GET", `/segments?id:in=${ids}`);
    expect(status).toBe(422);
  },
);

import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: the page Delete Segments, and the user guide on a DELETE without `id:in`, as behaviour.md cites it.

const UNKNOWN = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

test("the named segments are gone, the others stay, and the answer is empty", async () => {
  const store = createTestStore();
  const [a, , c] = await store.create("a", "b", "c");
  const { status, text, headers } = await store.call("DELETE", `/segments?id:in=${a},${c}`);
  expect([status, text, headers.get("content-type")]).toEqual([204, "", null]);
  expect(await store.names()).toEqual(["b"]);
});

test("unknown ids are passed over", async () => {
  const store = createTestStore();
  const [a] = await store.create("a", "b");
  expect(await store.call("DELETE", `/segments?id:in=${UNKNOWN},${a}`)).toMatchObject({ status: 204 });
  expect(await store.names()).toEqual(["b"]);
});

test.each(["", "a", "3fa85f64-5717-4562-b3fc-2c963f66afa6,"])(
  "the id:in %j is refused, and nothing is deleted",
  async (ids) => {
    const store = createTestStore();
    await store.create("a");
    expect(await store.call("DELETE", `/segments?id:in=${ids}`)).toMatchObject({ status: 422 });
    expect(await store.names()).toEqual(["a"]);
  },
);

test.each(["/segments", "/segments?id:in[]=3fa85f64-5717-4562-b3fc-2c963f66afa6"])(
  "DELETE %s, without id:in, deletes every segment",
  async (path) => {
    const store = createTestStore();
    await store.create("a", "b");
    expect(await store.call("DELETE", path)).toMatchObject({ status: 204 });
    expect(await store.names()).toEqual([]);
  },
);

test("the shopper profiles of a deleted segment stay", async () => {
  const store = createTestStore();
  const [segment] = await store.create("a");
  const { rows } = await store.call("GET", "/shopper-profiles");
  await store.call("POST", `/segments/${segment}/shopper-profiles`, [rows[0]?.id]);
  await store.call("DELETE", `/segments?id:in=${segment}`);
  expect((await store.call("GET", "/shopper-profiles")).rows).toEqual(rows);
  expect(await store.call("GET", `/segments/${segment}/shopper-profiles`)).toMatchObject({ status: 404 });
});

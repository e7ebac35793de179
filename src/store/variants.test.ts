import { createTestStore, type TestStore } from "../doubles/createTestStore.js";
import { variants } from "./variants.js";

// Expectations: behaviour.md, on where the sources disagree or are silent. This holds a few requests against each
// reading; what shows over time is in variantsOverTime.test.ts, what goes together in behaviourOf.test.ts.

const TEXT: unknown = expect.any(String);
const textWith = (part: string): unknown => expect.stringContaining(part);
const UNKNOWN = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const BAD_ROW = [{ name: "" }];

const create = (store: TestStore, ...rows: object[]) => store.call("POST", "/segments", rows);
const status = async (answer: Promise<{ status: number }>) => (await answer).status;
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Segment ${index}` }));

const shown: Readonly<Record<string, (store: TestStore) => Promise<void>>> = {
  "put-201": async (store) => {
    const [id] = await store.create("a");
    expect(await status(store.call("PUT", "/segments", [{ id }]))).toBe(201);
  },
  "invalid-400": async (store) => {
    expect(await status(store.call("POST", "/segments", BAD_ROW))).toBe(400);
    expect(await status(store.call("GET", "/segments?page=0"))).toBe(400);
  },
  "malformed-422": async (store) => {
    expect(await status(store.call("POST", "/segments", undefined, { text: "[" }))).toBe(422);
  },
  "bulk-errors": async (store) => {
    expect((await create(store, { name: "a" }, ...BAD_ROW)).json).toMatchObject({
      data: [],
      errors: [{ status: 422, errors: { "1.name": TEXT } }],
      meta: { total: 2, success: 0, failed: 2 },
    });
  },
  "partial-writes": async (store) => {
    await store.create("a");
    const conflict = await create(store, { name: "a" }, { name: "b" });
    expect(conflict).toMatchObject({ status: 409, rows: [{ name: "b" }] });
    expect(conflict.json).toMatchObject({ meta: { total: 2, success: 1, failed: 1 } });
    expect(await create(store, ...BAD_ROW, { name: "c" })).toMatchObject({
      status: 422,
      rows: [{ name: "c" }],
    });
    expect(await store.names()).toEqual(["a", "b", "c"]);
  },
  "unknown-fields-ignored": async (store) => {
    const { rows } = await create(store, { name: "a", colour: "red" });
    expect(rows).toEqual([expect.not.objectContaining({ colour: "red" })]);
  },
  "lone-object-taken": async (store) => {
    expect(await store.call("POST", "/segments", { name: "a" })).toMatchObject({ rows: [{ name: "a" }] });
    expect(await status(store.call("PUT", "/segments", { id: UNKNOWN }))).toBe(422);
  },
  "empty-batch-refused": async (store) => {
    expect(await status(create(store))).toBe(422);
  },
  "batches-of-10": async (store) => {
    const refused = await create(store, ...many(11));
    expect(refused.json).toMatchObject({ status: 413, title: textWith("10") });
    expect(await status(create(store, ...many(10)))).toBe(201);
  },
  "batches-of-50": async (store) => {
    expect(await status(create(store, ...many(51)))).toBe(413);
    expect(await status(create(store, ...many(50)))).toBe(201);
  },
  "names-trimmed": async (store) => {
    expect((await create(store, { name: " a " })).rows).toMatchObject([{ name: "a" }]);
    expect(await status(create(store, { name: "a" }))).toBe(409);
    expect(await status(create(store, { name: "  " }))).toBe(422);
  },
  "names-refused": async (store) => {
    expect(await status(create(store, { name: " a" }))).toBe(422);
  },
  "description-empty": async (store) => {
    expect((await create(store, { name: "a" })).rows).toMatchObject([{ description: "" }]);
  },
  "description-absent": async (store) => {
    expect((await create(store, { name: "a" })).rows[0]).not.toHaveProperty("description");
  },
  "no-milliseconds": async (store) => {
    store.clock.advance(999);
    expect((await create(store, { name: "a" })).rows).toMatchObject([{ created_at: "2024-04-20T09:15:45Z" }]);
  },
  "extra-fields": async (store) => {
    const { rows, json } = await create(store, { name: "a" });
    const documented = ["id", "name", "description", "created_at", "updated_at"];
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining([...documented, "is_dynamic"]));
    expect(json).toMatchObject({ meta: { api_version: TEXT } });
  },
  "write-counts": async (store) => {
    const { json } = await create(store, { name: "a" });
    expect(json).toMatchObject({ errors: [], meta: { total: 1, success: 1, failed: 0 } });
  },
  links: async (store) => {
    await create(store, ...many(5));
    const { json } = await store.call("GET", "/segments?limit=2&page=2");
    const links = { previous: "?page=1&limit=2", current: "?page=2&limit=2", next: "?page=3&limit=2" };
    expect(json).toMatchObject({ meta: { pagination: { links } } });
    const last = await store.call("GET", "/segments?limit=2&page=3");
    const linksOfLast = { previous: "?page=2&limit=2", current: "?page=3&limit=2" };
    expect(last.json).toHaveProperty("meta.pagination.links", linksOfLast);
  },
  "limit-413": async (store) => {
    const { json } = await store.call("GET", "/segments?limit=251");
    expect(json).toMatchObject({ status: 413, title: textWith("250") });
  },
  "empty-ids-everything": async (store) => {
    await store.create("a", "b");
    expect(await status(store.call("DELETE", "/segments?id:in="))).toBe(204);
    expect(await store.names()).toEqual([]);
  },
  "reversed-rows": async (store) => {
    const { rows } = await create(store, { name: "a" }, { name: "b" });
    expect(rows).toMatchObject([{ name: "b" }, { name: "a" }]);
    await store.create("c");
    expect(await store.names()).toEqual(["c", "b", "a"]);
  },
  "delete-unknown-404": async (store) => {
    const [id] = await store.create("a");
    expect(await status(store.call("DELETE", `/segments?id:in=${id},${UNKNOWN}`))).toBe(404);
    expect(await store.names()).toEqual(["a"]);
    expect(await status(store.call("DELETE", `/segments?id:in=${id}`))).toBe(204);
  },
  "remove-unknown-404": async (store) => {
    expect(await status(store.call("DELETE", `/segments/${UNKNOWN}/shopper-profiles`))).toBe(404);
  },
  "update-unknown-422": async (store) => {
    expect(await status(store.call("PUT", "/segments", [{ id: UNKNOWN }]))).toBe(422);
  },
  "full-403": async (store) => {
    expect(await status(create(store, ...many(1001)))).toBe(403);
  },
  "full-409": async (store) => {
    const { status, json } = await create(store, ...many(1001));
    expect(status).toBe(409);
    expect(json).toMatchObject({ data: [], errors: [{ status: 409 }], meta: { total: 1001, success: 0 } });
  },
  "full-507": async (store) => {
    expect(await status(create(store, ...many(1001)))).toBe(507);
  },
  "text-401": async (store) => {
    const answer = await store.call("GET", "/segments", undefined, { headers: { "x-auth-token": "wrong" } });
    expect(answer).toMatchObject({ status: 401, json: undefined });
  },
  "json-401": async (store) => {
    const answer = await store.call("GET", "/segments", undefined, {
      headers: { "x-auth-token": undefined },
    });
    expect(answer).toMatchObject({ status: 401, json: { status: 401 } });
  },
  "read-only-token": async (store) => {
    expect(await status(store.call("GET", "/segments"))).toBe(200);
    expect(await status(create(store, { name: "a" }))).toBe(403);
  },
  charset: async (store) => {
    const { headers } = await store.call("GET", "/segments");
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  },
  "example-data": async (store) => {
    expect(await store.names()).toEqual(["Loyal Customers", "Newsletter Readers"]);
  },
  prefilled: async (store) => {
    const { json } = await store.call("GET", "/segments?page=3");
    expect(json).toMatchObject({ meta: { pagination: { total: 130, count: 30, total_pages: 3 } } });
  },
  "one-profile": async (store) => {
    expect((await store.call("GET", "/shopper-profiles")).rows).toHaveLength(1);
  },
};

/** Those of variantsOverTime.test.ts and variantsOfWrites.test.ts. */
const elsewhere = [
  "quota",
  "bare-429",
  "in-flight-each",
  "in-flight-together",
  "slow",
  "lagging-list",
  "occasional-503",
  "other-app",
  "filter-of-10",
  "any-media-type",
  "text-profile-ids",
  "repeated-name-invalid",
  "malformed-ids-ignored",
  "left-out-cleared",
  "emptied-null",
  "emptied-absent",
];

test.each(variants.filter(({ name }) => !elsewhere.includes(name)).map(({ name }) => name))("%s", (name) =>
  shown[name]?.(createTestStore({ variant: name })),
);

test("every variant is shown", () => {
  expect([...Object.keys(shown), ...elsewhere].sort()).toEqual(variants.map(({ name }) => name).sort());
});

import { randomUUID } from "node:crypto";
import { createTestStore, type TestStore } from "../doubles/createTestStore.js";
import { variants, type VariantName } from "./variants.js";

const create = (store: TestStore, ...rows: object[]) => store.call("POST", "/segments", rows);
const status = async (answer: Promise<{ status: number }>) => (await answer).status;

const shown: Partial<Record<VariantName, (store: TestStore) => Promise<void>>> = {
  "filter-of-10": async (store) => {
    const [id = ""] = await store.create("a");
    const others = Array.from({ length: 10 }, () => randomUUID());
    const list = (ids: readonly string[]) => store.call("GET", `/segments?id:in=${ids.join(",")}`);
    expect(await list([id, ...others.slice(1)])).toMatchObject({ status: 200, rows: [{ id }] });
    expect(await status(list([id, ...others]))).toBe(413);
  },
  "text-profile-ids": async (store) => {
    const [segment] = await store.create("a");
    const path = `/segments/${segment}/shopper-profiles`;
    expect(await status(store.call("POST", path, ["profile-1", "profile-2"]))).toBe(201);
    expect(await status(store.call("DELETE", `${path}?id:in=profile-1`))).toBe(204);
    expect((await store.call("GET", path)).rows).toMatchObject([{ id: "profile-2" }]);
  },
  "any-media-type": async (store) => {
    const body = { text: JSON.stringify([{ name: "a" }]), headers: { "content-type": "text/plain" } };
    expect(await status(store.call("POST", "/segments", undefined, body))).toBe(201);
    expect(await store.names()).toEqual(["a"]);
  },
  "repeated-name-invalid": async (store) => {
    expect(await create(store, { name: "a" }, { name: "a" })).toMatchObject({ status: 422 });
    expect(await store.names()).toEqual([]);
    expect(await status(create(store, { name: "a" }))).toBe(201);
    expect(await status(create(store, { name: "a" }))).toBe(409);
  },
  "malformed-ids-ignored": async (store) => {
    await store.create("a");
    expect(await store.call("GET", "/segments?id:in=loyal")).toMatchObject({ status: 200, rows: [] });
    expect(await status(store.call("DELETE", "/segments?id:in=loyal"))).toBe(204);
    expect(await status(store.call("DELETE", "/segments/loyal/shopper-profiles?id:in=x"))).toBe(204);
    expect(await store.names()).toEqual(["a"]);
  },
  "left-out-cleared": async (store) => {
    const [row] = (await create(store, { name: "a", description: "old" })).rows;
    const update = (change: object) => store.call("PUT", "/segments", [{ id: row?.id, ...change }]);
    expect(await update({ description: "new" })).toMatchObject({ rows: [{ name: "a", description: "new" }] });
    expect(await update({ name: "b" })).toMatchObject({ rows: [{ name: "b", description: null }] });
  },
  "emptied-null": async (store) => {
    expect((await create(store, { name: "a", description: "" })).rows).toMatchObject([{ description: null }]);
  },
  "emptied-absent": async (store) => {
    expect((await create(store, { name: "a", description: "" })).rows[0]).not.toHaveProperty("description");
  },
};

test.each(variants.filter(({ name }) => name in shown))("$name", ({ name }) =>
  shown[name]?.(createTestStore({ variant: name })),
);

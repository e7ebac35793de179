import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: behaviour.md on the adjacent operations.

test("a store begins with some shopper profiles", async () => {
  const { status, json } = await createTestStore().call("GET", "/shopper-profiles?limit=5");
  expect(status).toBe(200);
  expect(json).toMatchObject({ meta: { pagination: { total: 12, count: 5, per_page: 5, total_pages: 3 } } });
});

test("a profile is created for a customer and listed", async () => {
  const store = createTestStore();
  const created = await store.call("POST", "/shopper-profiles", [{ customer_id: 77 }]);
  expect(created).toMatchObject({ status: 201, rows: [{ customer_id: 77 }] });
  const { rows } = await store.call("GET", "/shopper-profiles");
  expect(rows.at(-1)).toEqual(created.rows[0]);
});

test.each<[string, unknown, number]>([
  ["a customer who has one", [{ customer_id: 77 }, { customer_id: 1 }], 409],
  ["a customer twice", [{ customer_id: 77 }, { customer_id: 77 }], 409],
  ["no customer", [{}], 422],
  ["a customer id that is no number", [{ customer_id: "77" }], 422],
  ["51 rows", Array.from({ length: 51 }, (_, index) => ({ customer_id: 100 + index })), 413],
])("a profile for %s is refused, and none is created", async (_, body, status) => {
  const store = createTestStore();
  expect(await store.call("POST", "/shopper-profiles", body)).toMatchObject({ status });
  expect((await store.call("GET", "/shopper-profiles")).rows).toHaveLength(12);
});

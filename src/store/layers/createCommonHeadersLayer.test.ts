import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: behaviour.md, "Other headers".

test.each([
  ["200", "GET", "/segments"],
  ["422", "GET", "/segments?page=0"],
  ["404", "GET", "/nothing"],
])("%s carries the date of the store's clock and a request id of 32 hex digits", async (_, method, path) => {
  const store = createTestStore();
  store.clock.advance(2500);
  const { headers } = await store.call(method, path);
  expect(headers.get("date")).toBe("Sat, 20 Apr 2024 09:15:47 GMT");
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
});

test("every request has an id of its own", async () => {
  const store = createTestStore();
  const ids = [await store.call("GET", "/segments"), await store.call("GET", "/segments")].map(
    ({ headers }) => headers.get("x-request-id"),
  );
  expect(new Set(ids).size).toBe(2);
});

test("JSON comes without a charset", async () => {
  const { headers } = await createTestStore().call("GET", "/segments");
  expect(headers.get("content-type")).toBe("application/json");
});

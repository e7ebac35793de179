import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: behaviour.md, "Rate limits".

const quota = { requests: 2, windowMs: 3000 };
const numbers = ({ headers }: { headers: Headers }) => [
  headers.get("x-rate-limit-time-window-ms"),
  headers.get("x-rate-limit-time-reset-ms"),
  headers.get("x-rate-limit-requests-quota"),
  headers.get("x-rate-limit-requests-left"),
  headers.get("x-retry-after"),
];

test("the headers tell the window, the time until it ends, the quota and what is left of it", async () => {
  const store = createTestStore({ quota });
  expect(numbers(await store.call("GET", "/segments"))).toEqual(["3000", "3000", "2", "1", null]);
  store.clock.advance(700);
  expect(numbers(await store.call("GET", "/segments?page=0"))).toEqual(["3000", "2300", "2", "0", null]);
});

test("a request beyond the quota is answered 429, says how long to wait, and is not processed", async () => {
  const store = createTestStore({ quota });
  await store.create("a");
  await store.create("b");
  store.clock.advance(700);
  const refused = await store.call("POST", "/segments", [{ name: "c" }]);
  expect(refused).toMatchObject({ status: 429, json: { status: 429, title: "Too many requests" } });
  expect(numbers(refused)).toEqual(["3000", "2300", "2", "0", "3"]);
  store.clock.advance(2300);
  expect(await store.names()).toEqual(["a", "b"]);
});

test("all tokens share the quota, and those who get no further than authentication use none of it", async () => {
  const store = createTestStore({ quota });
  const withToken = (token: string) =>
    store.call("GET", "/segments", undefined, { headers: { "x-auth-token": token } });
  const refused = await withToken("wrong");
  expect(numbers(refused)).toEqual([null, null, null, null, null]);
  await withToken(store.readOnlyToken);
  await withToken(store.scopelessToken);
  expect(await withToken(store.accessToken)).toMatchObject({ status: 429 });
});

test("a suite that says nothing of a quota is not held up by one", async () => {
  const { headers } = await createTestStore().call("GET", "/segments");
  expect(headers.get("x-rate-limit-requests-left")).toBe("99999");
});

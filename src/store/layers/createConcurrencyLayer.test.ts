import { createTestStore, type TestStore } from "../../doubles/createTestStore.js";

// Expectations: "Limit of 10 concurrent requests" on the pages of POST and PUT, metered per endpoint.

const statuses = async (calls: Promise<{ status: number }>[]) =>
  (await Promise.all(calls)).map(({ status }) => status);
const times = <Result>(count: number, make: (index: number) => Result) =>
  Array.from({ length: count }, (_, index) => make(index));
const post = (store: TestStore) => (index: number) =>
  store.call("POST", "/segments", [{ name: `Segment ${index}` }]);

test("the eleventh request in flight is answered 429, and is not processed", async () => {
  const store = createTestStore();
  expect(await statuses(times(11, post(store)))).toEqual([...times(10, () => 201), 429]);
  expect(await store.names()).toHaveLength(10);
});

test("the answer is JSON with quota left", async () => {
  const store = createTestStore();
  const answers = await Promise.all(times(11, post(store)));
  const refused = answers.at(-1);
  expect(refused).toMatchObject({ json: { status: 429 } });
  expect(Number(refused?.headers.get("x-rate-limit-requests-left"))).toBeGreaterThan(0);
  expect(refused?.headers.get("x-retry-after")).toBeNull();
});

test("the next may go as soon as one has been answered", async () => {
  const store = createTestStore();
  await Promise.all(times(10, post(store)));
  expect(await statuses(times(10, (index) => post(store)(10 + index)))).toEqual(times(10, () => 201));
});

test("POST and PUT have ten each", async () => {
  const store = createTestStore();
  const [id] = await store.create("a");
  const put = () => store.call("PUT", "/segments", [{ id }]);
  const both = [...times(10, post(store)), ...times(11, put)];
  expect(await statuses(both)).toEqual([...times(10, () => 201), ...times(10, () => 200), 429]);
});

test("GET and DELETE are not limited, since no page says so", async () => {
  const store = createTestStore();
  const get = () => store.call("GET", "/segments");
  expect(await statuses(times(30, get))).toEqual(times(30, () => 200));
});

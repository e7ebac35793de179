import { createTestStore, type TestStore } from "../doubles/createTestStore.js";

// Expectations: behaviour.md, "Rate limits" and "Limits", and the readings that the store promises.

const times = <Result>(count: number, make: (index: number) => Result) =>
  Array.from({ length: count }, (_, index) => make(index));
const list = (store: TestStore) => store.call("GET", "/segments");
const tallied = (answers: readonly { status: number }[]) => answers.map(({ status }) => status);

/** Lets promises go as far as they can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function oneAfterTheOther(count: number, store: TestStore) {
  const answers = [];
  for (let index = 0; index < count; index += 1) answers.push(await list(store));
  return answers;
}

test("quota: the 21st request in 2 s is answered 429 with the reset header", async () => {
  const store = createTestStore({ variant: "quota" });
  const answers = await oneAfterTheOther(21, store);
  expect(tallied(answers)).toEqual([...times(20, () => 200), 429]);
  expect(answers[20]?.headers.get("x-rate-limit-time-reset-ms")).toBe("2000");
  store.clock.advance(2000);
  expect(await list(store)).toMatchObject({ status: 200 });
});

test("bare-429: a 429 has no body and no header but the date", async () => {
  const store = createTestStore({ variant: "bare-429" });
  const refused = (await oneAfterTheOther(21, store)).at(-1);
  expect(refused).toMatchObject({ status: 429, text: "" });
  expect([...(refused?.headers.keys() ?? [])]).toEqual(["date"]);
});

test("in-flight-each: every operation allows ten", async () => {
  const store = createTestStore({ variant: "in-flight-each" });
  const profiles = () => store.call("GET", "/shopper-profiles");
  const calls = [...times(11, () => list(store)), ...times(10, profiles)];
  expect(tallied(await Promise.all(calls))).toEqual([...times(10, () => 200), 429, ...times(10, () => 200)]);
});

test("in-flight-together: all operations together allow ten", async () => {
  const store = createTestStore({ variant: "in-flight-together" });
  const profiles = () => store.call("GET", "/shopper-profiles");
  const calls = [...times(5, () => list(store)), ...times(6, profiles)];
  expect(tallied(await Promise.all(calls))).toEqual([...times(10, () => 200), 429]);
});

test("slow: an answer takes 80 ms of the store's clock", async () => {
  const store = createTestStore({ variant: "slow" });
  let isAnswered = false;
  const answer = list(store).finally(() => (isAnswered = true));
  await settled();
  store.clock.advance(79);
  await settled();
  expect(isAnswered).toBe(false);
  store.clock.advance(1);
  expect(await answer).toMatchObject({ status: 200 });
});

test("lagging-list: a list shows a creation, an update and a deletion 1 s later", async () => {
  const store = createTestStore({ variant: "lagging-list" });
  const [id] = await store.create("a");
  expect(await store.names()).toEqual([]);
  store.clock.advance(999);
  expect(await store.names(`?id:in=${id}`)).toEqual([]);
  store.clock.advance(1);
  expect(await store.names()).toEqual(["a"]);

  await store.call("PUT", "/segments", [{ id, name: "b" }]);
  expect(await store.names()).toEqual(["a"]);
  store.clock.advance(1000);
  expect(await store.names()).toEqual(["b"]);

  await store.call("DELETE", `/segments?id:in=${id}`);
  expect(await store.names()).toEqual(["b"]);
  store.clock.advance(1000);
  expect(await store.names()).toEqual([]);
});

test("lagging-list: writes see each other at once", async () => {
  const store = createTestStore({ variant: "lagging-list" });
  await store.create("a");
  expect(await store.call("POST", "/segments", [{ name: "a" }])).toMatchObject({ status: 409 });
});

test("occasional-503: every seventh GET is answered with an HTML page, and no write is", async () => {
  const store = createTestStore({ variant: "occasional-503" });
  await Promise.all(times(7, (index) => store.create(`Segment ${index}`)));
  expect(await store.names()).toHaveLength(7);
  const answers = await oneAfterTheOther(6, store);
  expect(tallied(answers)).toEqual([200, 200, 200, 200, 200, 503]);
  expect(answers.at(-1)?.text).toContain("<html>");
  expect(answers.at(-1)?.headers.get("content-type")).toBe("text/html");
  expect(await list(store)).toMatchObject({ status: 200 });
});

test("other-app: segments of another app come and go, and those of others stay", async () => {
  const store = createTestStore({ variant: "other-app" });
  await store.create("mine");
  const seen = new Set<string>();
  let most = 0;
  for (const { rows } of await oneAfterTheOther(60, store)) {
    expect(rows).toContainEqual(expect.objectContaining({ name: "mine" }));
    most = Math.max(most, rows.length);
    for (const { id } of rows) seen.add(String(id));
  }
  expect(most).toBeLessThanOrEqual(4);
  expect(seen.size).toBeGreaterThan(5);
});

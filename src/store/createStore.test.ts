import { createManualClock } from "../doubles/createManualClock.js";
import { createTestStore, type Answer } from "../doubles/createTestStore.js";

async function story(seed: number): Promise<(string | Record<string, string>)[]> {
  const store = createTestStore({ seed, variant: ["other-app", "prefilled"] });
  const answers: Answer[] = [];
  const [a, b] = await store.create("a", "b");
  store.clock.advance(40);
  answers.push(await store.call("PUT", "/segments", [{ id: b, name: "c" }]));
  answers.push(await store.call("DELETE", `/segments?id:in=${a}`));
  answers.push(await store.call("GET", "/segments?page=3"));
  const told = answers.flatMap(({ text, headers }) => [text, Object.fromEntries(headers)]);
  return [store.storeHash, store.accessToken, store.readOnlyToken, store.scopelessToken, ...told];
}

test("the same seed and clock give the same answers to the same requests", async () => {
  expect(await story(7)).toEqual(await story(7));
});

test("another seed gives other ids, tokens and hashes", async () => {
  const [hash, token] = await story(1);
  const [otherHash, otherToken] = await story(2);
  expect(otherHash).not.toBe(hash);
  expect(otherToken).not.toBe(token);
  const ids = async (seed: number) => createTestStore({ seed }).create("a");
  expect(await ids(2)).not.toEqual(await ids(1));
});

test("the hash and the tokens can stand in a URL and in a header", () => {
  const { storeHash, foreignHash, accessToken, readOnlyToken, scopelessToken } = createTestStore();
  for (const word of [storeHash, foreignHash, accessToken, readOnlyToken, scopelessToken]) {
    expect(word).toMatch(/^[a-z0-9]{10,}$/);
  }
  expect(new Set([accessToken, readOnlyToken, scopelessToken]).size).toBe(3);
  expect(foreignHash).not.toBe(storeHash);
});

test("stores do not share what they hold", async () => {
  const [one, other] = [createTestStore(), createTestStore()];
  await one.create("a");
  expect(await other.names()).toEqual([]);
});

test("single points can differ from the variants, and latency and quota from both", async () => {
  const clock = createManualClock();
  const quota = { requests: 7, windowMs: 100 };
  const behaviour = { mostSegments: 1, beyondMostSegments: 409 } as const;
  const store = createTestStore({
    clock,
    variant: ["slow", "quota", "full-403"],
    behaviour,
    quota,
    latencyMs: 0,
  });
  const { headers } = await store.call("GET", "/segments");
  expect(headers.get("x-rate-limit-requests-quota")).toBe("7");
  expect(await store.call("POST", "/segments", [{ name: "a" }, { name: "b" }])).toMatchObject({
    status: 409,
  });
});

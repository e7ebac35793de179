import { assembleClient } from "./createSegmentsClient.js";
import { createSegmentsClient } from "./index.js";
import { createVirtualClock } from "./time/createVirtualClock.js";
import { startStore, UnknownNameError, variants, type StartOptions, type VariantName } from "./testing.js";
import { untyped } from "./doubles/untyped.js";

test("a client reaches the store by its options, and nobody does once it is closed", async () => {
  const store = await startStore({ seed: 3, behaviour: { segmentsAtFirst: 2 } });
  const { storeHash, accessToken, baseUrl } = store;
  expect(store.options).toEqual({ storeHash, accessToken, baseUrl });
  expect((await createSegmentsClient(store.options).segments.listPage()).data).toHaveLength(2);
  const { segments } = createSegmentsClient({ ...store.options, retry: false });
  expect((await segments.listPage()).data).toHaveLength(2);
  await store.close();
  await expect(segments.listPage()).rejects.toThrow("no answer");
});

test.each(variants.map(({ name }) => name))("variant %s can be started", async (variant) => {
  const store = await startStore({ variant });
  await store.close();
});

test("without a store, a test with a short retry fails in less than the 5 s that jest gives it", async () => {
  const clock = createVirtualClock();
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:4010"), { code: "ECONNREFUSED" });
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
  const options = { storeHash: "abc", accessToken: "x", fetch, retry: { maxElapsedMs: 2000 } };
  const { segments } = assembleClient(options, { ...clock, random: () => 0.9 });
  for (const call of [() => segments.listPage(), () => segments.create([{ name: "a" }])]) {
    const start = clock.now();
    await expect(call()).rejects.toThrow("ECONNREFUSED");
    expect(clock.now() - start).toBeLessThanOrEqual(2000);
  }
});

test("a misspelt variant does not compile", async () => {
  const misspelt: StartOptions = {
    // @ts-expect-error -- the variant is `put-201`
    variant: ["put-210"],
  };
  await expect(startStore(misspelt)).rejects.toThrow(UnknownNameError);
  const [name]: readonly VariantName[] = ["put-201"];
  expect(variants.map((variant) => variant.name)).toContain(name);
});

test.each<[object, RegExp]>([
  [{ variants: ["put-201"] }, /no option `variants`; there are port, seed, variant/],
  [{ variant: 7 }, /`variant` must be the name/],
  [{ variant: "put-200" }, /no variant "put-200"/],
  [{ port: "abc" }, /`port` must be a whole number from 0 to 65535/],
  [{ port: 65_536 }, /`port`/],
  [{ seed: 1.5 }, /`seed`/],
  [{ latencyMs: -4 }, /`latencyMs`/],
  [{ quota: { requests: 0, windowMs: 100 } }, /`quota`/],
  [{ behaviour: { foo: 1 } }, /`behaviour` must be an object of putStatus/],
  [{ clock: {} }, /`clock`/],
  [{ hosts: "app" }, /`hosts` must be an array of names of hosts, without ports/],
  [{ hosts: ["app:80"] }, /`hosts`/],
  [{ fault: "deleteSegments.filter-ignored" }, /no option `fault`/],
])("%j is refused", async (options, reason) => {
  await expect(startStore(untyped(options))).rejects.toThrow(reason);
});

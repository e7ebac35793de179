import { createSegmentsClient } from "./index.js";
import { startStore, variants } from "./testing.js";
import { untyped } from "./doubles/untyped.js";

test("a client reaches the store by its base URL, and nobody does once it is closed", async () => {
  const store = await startStore({ seed: 3, behaviour: { segmentsAtFirst: 2 } });
  const { storeHash, accessToken, baseUrl } = store;
  const { segments } = createSegmentsClient({ storeHash, accessToken, baseUrl, retry: false });
  expect((await segments.listPage()).data).toHaveLength(2);
  await store.close();
  await expect(segments.listPage()).rejects.toThrow("no answer");
});

test.each(variants.map(({ name }) => name))("variant %s can be started", async (variant) => {
  const store = await startStore({ variant });
  await store.close();
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
  [{ fault: "deleteSegments.filter-ignored" }, /no option `fault`/],
])("%j is refused", async (options, reason) => {
  await expect(startStore(untyped(options))).rejects.toThrow(reason);
});

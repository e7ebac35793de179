import { createStore, type StoreSettings } from "../store/createStore.js";
import { createVirtualClock } from "../time/createVirtualClock.js";
import { assembleClient } from "../createSegmentsClient.js";
import { BatchError, NotFoundError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import type { Segment } from "./context.js";
import { createSegmentsLevel, type Segments } from "./createSegmentsLevel.js";
import { fakeContext, idOf } from "../doubles/fakeContext.js";

function segmentsOf(storeOptions: StoreSettings = {}): { segments: Segments; now: () => number } {
  const clock = createVirtualClock();
  const store = createStore({ clock, ...storeOptions });
  const { storeHash, accessToken } = store;
  const options = { storeHash, accessToken, fetch: store.fetch };
  const client = assembleClient(options, { ...clock, random: () => 0.5 });
  return { segments: client.segments, now: () => clock.now() };
}

async function all(segments: Segments): Promise<Segment[]> {
  const found: Segment[] = [];
  for await (const segment of segments.list()) found.push(segment);
  return found;
}

const names = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `segment ${n}` }));

test("segments are created, listed, updated and deleted by the thousand", async () => {
  const { segments, now } = segmentsOf({ latencyMs: 150 });
  const start = now();
  const created = await segments.create(names(1000));
  expect(now() - start).toBeLessThanOrEqual(1.1 * 1500);
  expect((await all(segments)).map(({ id }) => id).sort()).toEqual(created.map(({ id }) => id).sort());

  const updated = await segments.update(created.map(({ id }, n) => ({ id, description: `of ${n}` })));
  expect(updated.map(({ id, name, description }) => ({ id, name, description }))).toEqual(
    created.map(({ id, name }, n) => ({ id, name, description: `of ${n}` })),
  );
  const { data, meta } = await segments.listPage({ page: 2, limit: 100 });
  expect(data).toHaveLength(100);
  expect(meta.pagination.total).toBe(1000);

  const before = now();
  await segments.delete(created.map(({ id }) => id));
  expect(now() - before).toBeLessThanOrEqual(1.1 * 450);
  expect(await all(segments)).toEqual([]);
});

test.each([
  { unknownOnUpdate: 404 as const },
  { unknownOnUpdate: 422 as const, invalidShape: "bulk" as const },
  { unknownOnUpdate: 422 as const, atomic: false, writeCounts: true, rowOrder: "reversed" as const },
])("an unknown segment costs the others nothing (%j)", async (behaviour) => {
  const { segments } = segmentsOf({ behaviour: { ...behaviour, unknownOnDelete: 404 } });
  const created = await segments.create(names(12));
  const rows = created.map(({ id }) => ({ id, description: "new" }));
  const error = await caught(segments.update([...rows.slice(0, 5), { id: idOf(1) }, ...rows.slice(5)]));
  expect(error).toBeInstanceOf(BatchError);
  expect(error).toMatchObject({ succeeded: rows, failed: [{ index: 5, outcome: "refused" }] });

  const ids = created.map(({ id }) => id);
  const deletion = await caught(segments.delete([idOf(1), ...ids]));
  expect(deletion).toMatchObject({ succeeded: ids, failed: [{ index: 0, outcome: "refused" }] });
  expect(deletion).toHaveProperty("cause", expect.any(NotFoundError));
  expect(await all(segments)).toEqual([]);
});

test("a store that takes few rows at once gets few", async () => {
  const { segments } = segmentsOf({ behaviour: { mostRows: 3 } });
  const created = await segments.create(names(25));
  expect(await segments.update(created.map(({ id }) => ({ id, description: "new" })))).toHaveLength(25);
  await segments.delete(created.map(({ id }) => id));
  expect(await all(segments)).toEqual([]);
});

test("profiles are taken out of the segment that is named, with the options of the call", async () => {
  const { send, settings, environment, calls } = fakeContext(() => answerOf(204));
  const { signal } = new AbortController();
  const onProgress = jest.fn();
  const options = { signal, timeoutMs: 5, onProgress };
  const { removeShopperProfiles } = createSegmentsLevel({ send, settings, environment });
  await removeShopperProfiles(idOf(1), [idOf(2), idOf(3)], options);
  const url = `${settings.baseUrl}/segments/${idOf(1)}/shopper-profiles?id:in=${idOf(2)},${idOf(3)}`;
  expect(calls).toMatchObject([{ method: "DELETE", url, signal, timeoutMs: 5 }]);
  expect(onProgress).toHaveBeenLastCalledWith({ done: 2, total: 2 });
});

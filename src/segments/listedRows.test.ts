import { createStore, type StoreSettings } from "../store/createStore.js";
import { createVirtualClock } from "../time/createVirtualClock.js";
import { assembleClient } from "../createSegmentsClient.js";
import { UsageError } from "../errors/index.js";
import { caught } from "../doubles/caught.js";
import { faultyStore } from "../doubles/faultyStore.js";
import { fakeContext, idOf, rowsOf, segmentOf, jsonOf } from "../doubles/fakeContext.js";
import { untyped } from "../doubles/untyped.js";
import type { Segments } from "./createSegmentsLevel.js";
import { updateRows } from "./updateRows.js";

function segmentsOf(settings: StoreSettings = {}): Segments {
  const clock = createVirtualClock();
  const store = createStore({ clock, ...settings });
  const { storeHash, accessToken, fetch } = store;
  return assembleClient({ storeHash, accessToken, fetch }, { ...clock, random: () => 0.5 }).segments;
}

test.each(["create", "update"] as const)("%s of no rows sends nothing and returns none", async (name) => {
  const { segments, wire } = faultyStore();
  expect(await segments[name]([])).toEqual([]);
  expect(await segments[name]([], { signal: AbortSignal.abort() })).toEqual([]);
  await expect(segments[name]([], untyped({ signl: 1 }))).rejects.toThrow(UsageError);
  expect(wire).toEqual([]);
});

test("the DELETEs refuse an empty list", async () => {
  const { segments, wire } = faultyStore();
  await expect(segments.delete([])).rejects.toThrow("`ids` must be a non-empty array");
  await expect(segments.removeShopperProfiles(idOf(1), [])).rejects.toThrow(UsageError);
  expect(wire).toEqual([]);
});

test.each([[[]], [["extra-fields"]], [["description-absent"]], [["description-empty"]]] as const)(
  "a listed row can be changed and sent back (%j)",
  async (variant) => {
    const segments = segmentsOf({ variant });
    await segments.create([{ name: "a" }, { name: "b", description: "of b" }]);
    const [a, b] = (await segments.listPage()).data;
    if (!a || !b) throw new Error("not listed");
    const updated = await segments.update([
      { ...a, description: "new" },
      { ...b, description: "" },
    ]);
    expect(updated).toMatchObject([
      { id: a.id, name: "a", description: "new" },
      { id: b.id, name: "b", description: "" },
    ]);
  },
);

test("a listed row without a description keeps none, and its name can be changed", async () => {
  const context = fakeContext((call) => jsonOf(200, { data: rowsOf(call), meta: {} }));
  await updateRows(context, untyped([{ ...segmentOf(1), description: null, name: "new" }]));
  expect(context.calls.map(rowsOf)).toEqual([[{ id: idOf(1), name: "new" }]]);
});

test.each([
  { id: idOf(1), name: "a", updated_at: "2026-03-14T09:41:27Z" },
  { id: idOf(1), name: "a", colour: "red" },
  { id: idOf(1), created_at: "2026-03-14T09:41:27Z" },
  { ...segmentOf(1), description: 5 },
  { ...segmentOf(1), id: "1" },
  { ...segmentOf(1), name: "" },
])("what is no listed row, or has a wrong field, is refused (%j)", async (row) => {
  const context = fakeContext((call) => jsonOf(200, { data: rowsOf(call), meta: {} }));
  expect(await caught(updateRows(context, untyped([row])))).toBeInstanceOf(UsageError);
  expect(context.calls).toEqual([]);
});

import { UsageError } from "../errors/index.js";
import { caught } from "../doubles/caught.js";
import { idOf } from "../doubles/fakeContext.js";
import { faultyStore, rowsOf, type FaultyStore } from "../doubles/faultyStore.js";
import { untyped } from "../doubles/untyped.js";
import type { SegmentsPlan } from "./plan.js";

const EMPTY: SegmentsPlan = { create: [], update: [], delete: [], unchanged: [] };
const remove = () => true;
const row = (n: number) => ({ id: idOf(n), name: `row ${n}`, description: "" });

/** Fills a store, and plans to keep 0–9, change 10–19, delete 20–29 and create 30–39. */
async function planned(it: FaultyStore): Promise<SegmentsPlan> {
  await it.direct.create(rowsOf(30));
  const rows = rowsOf(40).map((one, n) => (n < 10 ? one : { ...one, description: `new ${n}` }));
  return it.direct.plan([...rows.slice(0, 20), ...rows.slice(30)], { remove });
}

const stored = (plan: SegmentsPlan): SegmentsPlan => untyped(JSON.parse(JSON.stringify(plan)));

async function namesOf({ direct }: FaultyStore): Promise<string[]> {
  return (await direct.listPage()).data.map(({ name }) => name);
}

test("a plan is carried out in its order and with all its results; a second one is empty", async () => {
  const it = faultyStore();
  const plan = await planned(it);
  const onProgress = jest.fn();
  const applied = await it.segments.apply(plan, { maxDeletes: 10, onProgress });
  expect(applied.created).toMatchObject(plan.create);
  expect(applied.updated).toMatchObject(plan.update.map(({ id, description }) => ({ id, description })));
  expect(applied.deleted).toEqual(plan.delete.map(({ id }) => id));
  // The look at the size of the store comes first.
  expect(it.wire).toEqual(["GET", "POST", "PUT", "DELETE"]);
  expect(onProgress.mock.calls.flat()).toEqual([10, 20, 30].map((done) => ({ done, total: 30 })));

  const desired = [...plan.unchanged, ...plan.update, ...plan.create];
  const again = await it.segments.plan(
    desired.map(({ name, description }) => ({ name, description })),
    { remove },
  );
  expect(again).toMatchObject({ create: [], update: [], delete: [] });
  expect(again.unchanged).toHaveLength(30);
  expect(await it.segments.apply(again)).toEqual({ created: [], updated: [], deleted: [] });
  expect(it.wire).toHaveLength(5);
});

test.each(["null", "absent", "empty"] as const)(
  "a second plan is empty where a missing description is %s, with names of any kind",
  async (missingDescription) => {
    const it = faultyStore(undefined, { missingDescription, outerSpaces: "trimmed" });
    await it.direct.create([{ name: "a", description: "old" }]);
    const desired = [
      { name: "a" },
      { name: "b", description: null },
      { name: "c", description: "" },
      { name: "d", description: " spaces " },
    ];
    await it.segments.apply(await it.segments.plan(desired));
    expect(await it.segments.plan(desired)).toMatchObject({ create: [], update: [], delete: [] });
  },
);

test("a plan that went through JSON is the same, 1000 rows of it", async () => {
  const it = faultyStore();
  const rows = rowsOf(1000);
  const plan = stored(await it.segments.plan(rows));
  expect((await it.segments.apply(plan)).created).toMatchObject(rows);
  const changed = rows.map((one) => ({ ...one, description: "new" }));
  const second = stored(await it.segments.plan(changed));
  expect((await it.segments.apply(second)).updated).toHaveLength(1000);
  const third = stored(await it.segments.plan([], { remove }));
  expect((await it.segments.apply(third, { maxDeletes: 1000 })).deleted).toHaveLength(1000);
  expect(await namesOf(it)).toEqual([]);
});

test.each([undefined, 0, 9])("more deletions than maxDeletes %p send nothing", async (maxDeletes) => {
  const it = faultyStore();
  const call = it.segments.apply(await planned(it), { maxDeletes });
  await expect(call).rejects.toThrow(UsageError);
  await expect(call).rejects.toThrow(
    `The plan deletes 10 segments and \`maxDeletes\` is ${maxDeletes ?? 0}; nothing was sent.`,
  );
  expect(it.wire).toEqual([]);
});

test("an empty plan sends nothing and reports nothing", async () => {
  const it = faultyStore();
  const onProgress = jest.fn();
  const options = { onProgress, signal: AbortSignal.abort() };
  expect(await it.segments.apply(EMPTY, options)).toEqual({ created: [], updated: [], deleted: [] });
  expect(await it.segments.apply({ ...EMPTY, unchanged: [row(1)] })).toMatchObject({ created: [] });
  expect(it.wire).toEqual([]);
  expect(onProgress).not.toHaveBeenCalled();
});

test.each([
  { maxDelete: 1 },
  { maxDeletes: -1 },
  { maxDeletes: 1.5 },
  { maxDeletes: "1" },
  { onProgress: 1 },
])("the options %j are refused", async (options) => {
  expect(await caught(faultyStore().segments.apply(EMPTY, untyped(options)))).toBeInstanceOf(UsageError);
});

test("a full store is made room in first, and one with room is not", async () => {
  const it = faultyStore(undefined, { mostSegments: 1000 });
  await it.direct.create(rowsOf(1000));
  const desired = [...rowsOf(1001).slice(100), { name: "last" }];
  const plan = await it.segments.plan(desired, { remove });
  const from = it.wire.length;
  await it.segments.apply(plan, { maxDeletes: 100 });
  expect(it.wire.slice(from)).toEqual(["GET", "DELETE", "DELETE", "DELETE", "POST"]);
  expect(await it.segments.plan(desired, { remove })).toMatchObject({ create: [], delete: [] });
});

test("deletions alone are sent without a look at the size of the store", async () => {
  const it = faultyStore();
  const plan = { ...(await planned(it)), create: [], update: [] };
  expect((await it.segments.apply(plan, { maxDeletes: 10 })).deleted).toHaveLength(10);
  expect(it.wire).toEqual(["DELETE"]);
});

test("the limit is 1000, and only deletions that free what is needed come first", async () => {
  const it = faultyStore();
  await it.direct.create(rowsOf(999));
  const plan = await it.segments.plan(rowsOf(1000).slice(1), { remove });
  await it.segments.apply(plan, { maxDeletes: 1 });
  expect(it.wire.slice(-3)).toEqual(["GET", "POST", "DELETE"]);
});

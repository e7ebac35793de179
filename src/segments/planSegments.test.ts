import { UsageError } from "../errors/index.js";
import { caught } from "../doubles/caught.js";
import { fakeContext, idOf, pageOf, segmentOf } from "../doubles/fakeContext.js";
import { faultyStore, rowsOf } from "../doubles/faultyStore.js";
import { untyped } from "../doubles/untyped.js";
import type { Segment } from "./context.js";
import { planSegments } from "./planSegments.js";

const listing = (...rows: Segment[]) => fakeContext(() => pageOf(rows, 1, 250, rows.length));

test("names are the key: what is missing, what changes, what is as desired, what is gone", async () => {
  const { segments, wire } = faultyStore();
  const before = await segments.create([
    { name: "same", description: "of same" },
    { name: "other", description: "old" },
    { name: "gone", description: "of gone" },
    { name: "foreign" },
  ]);
  const [same, other, gone] = before.map(({ id, name, description }) => ({ id, name, description }));
  const plan = await segments.plan(
    [{ name: "new" }, { name: "other", description: "new" }, { name: "same", description: "of same" }],
    { remove: ({ name }) => name === "gone" },
  );
  expect(plan).toEqual({
    create: [{ name: "new" }],
    update: [{ ...other, description: "new", before: { description: "old" } }],
    delete: [gone],
    unchanged: [same],
  });
  expect(wire).toEqual(["POST", "GET"]);
});

test.each([undefined, null, ""])(
  "a listed description %j is null, absent and empty alike",
  async (listed) => {
    const context = listing(...[1, 2, 3, 4].map((n) => ({ ...segmentOf(n), description: untyped(listed) })));
    const name = (n: number) => `segment ${n}`;
    const desired = [
      { name: name(1) },
      { name: name(2), description: null },
      { name: name(3), description: "" },
      { name: name(4), description: "x" },
    ];
    const plan = await planSegments(context, [...desired, { name: "new", description: null }]);
    expect(plan.unchanged).toEqual([1, 2, 3].map((n) => ({ id: idOf(n), name: name(n), description: "" })));
    expect(plan.update).toEqual([
      { id: idOf(4), name: name(4), description: "x", before: { description: "" } },
    ]);
    expect(plan.create).toEqual([{ name: "new" }]);
  },
);

test("a description that is not desired is taken away", async () => {
  const plan = await planSegments(listing(segmentOf(1, { description: "old" })), [{ name: "segment 1" }]);
  expect(plan.update).toMatchObject([{ id: idOf(1), description: "", before: { description: "old" } }]);
});

test("without `remove` nothing is deleted, not even for no desired segment", async () => {
  expect(await planSegments(listing(segmentOf(1)), [])).toEqual({
    create: [],
    update: [],
    delete: [],
    unchanged: [],
  });
});

test("`remove` sees every segment that is not desired, as listed, and no other", async () => {
  const rows = [1, 2, 3].map((n) => segmentOf(n, { colour: n }));
  const remove = jest.fn(({ colour }: Segment) => colour === 3);
  const plan = await planSegments(listing(...rows), [{ name: "segment 2" }], { remove });
  expect(remove.mock.calls).toEqual([[rows[0]], [rows[2]]]);
  expect(plan.delete).toEqual([{ id: idOf(3), name: "segment 3", description: "" }]);
});

test("a name in another form is the same if it is the only one, and is never deleted", async () => {
  const context = listing(
    segmentOf(1, { name: "caf\u0065\u0301" }),
    segmentOf(2, { name: "VIP" }),
    segmentOf(3, { name: "two" }),
    segmentOf(4, { name: "Two" }),
  );
  const desired = ["caf\u00e9", "vip", "two", "TWO"].map((name) => ({ name }));
  const plan = await planSegments(context, desired, { remove: () => true });
  expect(plan.unchanged.map(({ id }) => id)).toEqual([1, 2, 3, 4].map(idOf));
  expect(plan.create).toEqual([]);
  expect(plan.delete).toEqual([]);
});

test("a desired name that is listed twice is never deleted", async () => {
  const context = listing(segmentOf(1, { name: "a" }), segmentOf(2, { name: "a" }));
  const plan = await planSegments(context, [{ name: "a" }], { remove: () => true });
  expect(plan).toMatchObject({ create: [], update: [], delete: [], unchanged: [{ name: "a" }] });
});

test("outer spaces and repeated names are all listed, before anything is read", async () => {
  const context = listing();
  const names = ["a", " b", "a", "c\t", "d", "a", "e\u00a0"];
  const error = await caught(
    planSegments(
      context,
      names.map((name) => ({ name })),
    ),
  );
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toHaveProperty(
    "message",
    'Correct 5 names in `desired`: [1] " b" has outer spaces; [2] "a" stands at [0] too; [3] "c\\t" has outer spaces; [5] "a" stands at [0] too; [6] "e " has outer spaces.',
  );
  expect(context.calls).toEqual([]);
});

test.each<[string, unknown, unknown]>([
  ["no list", {}, {}],
  ["nothing", undefined, {}],
  ["no name", [{ description: "a" }], {}],
  ["an empty name", [{ name: "" }], {}],
  ["a number as description", [{ name: "a", description: 1 }], {}],
  ["an unknown field", [{ name: "a", id: idOf(1) }], {}],
  ["a text as row", ["a"], {}],
  ["an unknown option", [], { removes: () => true }],
  ["a text as predicate", [], { remove: "a" }],
  ["a signal that is none", [], { signal: {} }],
])("%s is refused before anything is read", async (_, desired, options) => {
  const context = listing();
  expect(await caught(planSegments(context, untyped(desired), untyped(options)))).toBeInstanceOf(UsageError);
  expect(context.calls).toEqual([]);
});

test.each([Promise.resolve(false), undefined, 0, "no"])(
  "a predicate that returns %p is refused",
  async (given) => {
    const plan = planSegments(listing(segmentOf(1)), [], { remove: () => untyped(given) });
    await expect(plan).rejects.toThrow("`remove` must return true or false");
  },
);

test("a predicate that throws rejects the plan with its error", async () => {
  const reason = new Error("no");
  const remove = () => {
    throw reason;
  };
  expect(await caught(planSegments(listing(segmentOf(1)), [], { remove }))).toBe(reason);
});

test("a signal ends the reading, and a failure of the list rejects", async () => {
  const it = faultyStore(() => Promise.resolve(new Response("no", { status: 401 })));
  await expect(it.segments.plan([], { signal: AbortSignal.abort() })).rejects.toThrow("was aborted");
  expect(it.wire).toEqual([]);
  await expect(it.segments.plan([])).rejects.toMatchObject({ status: 401 });
});

test("a later change of the input changes nothing", async () => {
  const { segments } = faultyStore();
  const desired = rowsOf(2);
  const plan = segments.plan(desired);
  desired.length = 0;
  expect((await plan).create).toEqual(rowsOf(2));
});

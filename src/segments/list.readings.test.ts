import { answerOf } from "../doubles/calls.js";
import { fakeContext, idOf, pageOf, segmentOf } from "../doubles/fakeContext.js";
import { movingStore, type MovingStoreOptions } from "../doubles/movingStore.js";
import { ResponseError, ServerError } from "../errors/index.js";
import type { WaitEvent } from "../hooks.js";
import { list } from "./list.js";
import type { Segment } from "./context.js";

const ids = (total: number) => Array.from({ length: total }, (_, n) => idOf(n));

/** Collects the ids and the error, after doing something with each row. */
async function walk(
  segments: AsyncIterable<Segment>,
  use: (id: string, given: number) => void = () => undefined,
) {
  const given: string[] = [];
  try {
    for await (const { id } of segments) {
      given.push(id);
      use(id, given.length);
    }
  } catch (error) {
    return { given, error };
  }
  return { given, error: undefined };
}

test.each([
  [0, 1],
  [1, 1],
  [249, 1],
  [250, 3],
  [251, 3],
  [999, 7],
  [1000, 9],
])("%d segments in a quiet store are %d requests", async (rows, requests) => {
  const { context } = movingStore({ rows });
  expect(await walk(list(context))).toEqual({ given: ids(rows), error: undefined });
  expect(context.calls).toHaveLength(requests);
});

test.each([1, 2, 3])(
  "one of %d rows is deleted by the caller in the loop, and none is missed",
  async (each) => {
    const store = movingStore({ rows: 200 });
    const { given, error } = await walk(list(store.context, { limit: 10 }), (id, number) => {
      if (number % each === 0) store.remove(id);
    });
    expect(error).toBeUndefined();
    expect(given.toSorted()).toEqual(ids(200));
  },
);

test("an insertion and a deletion that leave the totals alike hide no row", async () => {
  const store = movingStore({ rows: 6 });
  const { given, error } = await walk(list(store.context, { limit: 2 }), (_id, number) => {
    if (number === 1) store.remove(idOf(0));
    if (number === 1) store.rows.push(segmentOf(9));
  });
  expect(error).toBeUndefined();
  expect(given.toSorted()).toEqual([...ids(6), idOf(9)]);
});

test.each<[string, MovingStoreOptions, number]>([
  ["too small", { rows: 25, totalOf: () => 0 }, 5],
  ["too small, and its pages smaller than requested", { rows: 25, totalOf: () => 0, most: 4 }, 13],
  ["too small, and pages beyond the last refused", { rows: 20, totalOf: () => 0, beyond: "refused" }, 5],
  [
    "too small, and the last page answered for those beyond",
    { rows: 20, totalOf: () => 0, beyond: "last" },
    5,
  ],
  ["too large", { rows: 25, totalOf: () => 9999 }, 12],
  ["right, but not the size of its pages", { rows: 25, most: 4, isSilent: true }, 13],
])("a quiet store whose totals are %s is listed whole", async (_, options, requests) => {
  const { context } = movingStore(options);
  expect(await walk(list(context, { limit: 10 }))).toEqual({ given: ids(options.rows), error: undefined });
  expect(context.calls).toHaveLength(requests);
});

test("rows come as they are read", async () => {
  const context = fakeContext((call) =>
    call.url.includes("page=1&") ? pageOf([segmentOf(0)], 1, 1, 5) : new Promise(() => undefined),
  );
  const segments = list(context, { limit: 1 });
  expect(await segments.next()).toMatchObject({ value: { id: idOf(0) } });
});

test("a store that never holds still is read six times, and the rejection comes last", async () => {
  const store = movingStore({ rows: 30 });
  const waits: WaitEvent[] = [];
  const { environment, settings, send } = store.context;
  const context = {
    environment,
    settings: { ...settings, hooks: { onWait: (event: WaitEvent) => waits.push(event) } },
    send: (...call: Parameters<typeof send>) => {
      const [first] = store.rows;
      if (first) store.remove(first.id);
      store.rows.push(segmentOf(100 + store.context.calls.length));
      return send(...call);
    },
  };
  const { given, error } = await walk(list(context, { limit: 10 }));
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({
    retryable: true,
    message: expect.stringContaining("the store changed") as unknown,
  });
  expect(store.lasting().filter((id) => !given.includes(id))).toEqual([]);
  expect(new Set(given).size).toBe(given.length);
  expect(store.context.calls.filter(({ url }) => url.includes("page=1&"))).toHaveLength(6);
  expect(waits).toMatchObject(
    [1, 2, 3].map(() => ({ operationId: "listSegments", reason: "list", waitMs: 1500 })),
  );
});

test("rows that a later reading has found are given before its error", async () => {
  const pages = [[0, 1], [3], [0, 2]].map((rows) => rows.map((n) => segmentOf(n)));
  const context = fakeContext((call, count) => {
    const rows = pages[count - 1];
    return rows ? pageOf(rows, call.url.includes("page=1&") ? 1 : 2, 2, 3) : answerOf(500);
  });
  const { given, error } = await walk(list(context, { limit: 2 }));
  expect(given).toEqual([0, 1, 3, 2].map(idOf));
  expect(error).toBeInstanceOf(ServerError);
});

test.each([404, 422])(
  "a promised page that is refused with %d is read again, and then an error",
  async (status) => {
    const context = fakeContext((call) =>
      call.url.includes("page=1&") ? pageOf([segmentOf(0)], 1, 1, 2) : answerOf(status, "{}"),
    );
    const { given, error } = await walk(list(context, { limit: 1 }));
    expect(given).toEqual(ids(1));
    expect(error).toMatchObject({ status });
    expect(context.calls).toHaveLength(12);
  },
);

test("a list without end is given up", async () => {
  let made = 0;
  const context = fakeContext((call) => {
    const page = Number(new URL(call.url).searchParams.get("page"));
    return pageOf([segmentOf((made += 1))], page, 1, page + 1);
  });
  const { given, error } = await walk(list(context, { limit: 1 }));
  expect(String(error)).toContain("is page 1005 of a list without end");
  expect(given).toHaveLength(1004);
});

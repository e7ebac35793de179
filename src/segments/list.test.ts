import { getEventListeners } from "node:events";
import type { RedactableAnswer, Call } from "../call.js";
import { ResponseError, ServerError, UsageError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { untyped } from "../doubles/untyped.js";
import type { Segment } from "./context.js";
import { list } from "./list.js";
import type { SegmentPage } from "./page.js";
import { fakeContext, idOf, jsonOf, pageOf, segmentOf } from "../doubles/fakeContext.js";

async function all(segments: AsyncIterable<Segment>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of segments) ids.push(id);
  return ids;
}

function query(call: Call): { page: number; limit: number } {
  const { searchParams } = new URL(call.url);
  return { page: Number(searchParams.get("page")), limit: Number(searchParams.get("limit")) };
}

/** Answers pages of a store of so many segments, none larger than told. */
function store(total: number, mostPerPage = 250): (call: Call) => RedactableAnswer {
  return (call) => {
    const { page, limit } = query(call);
    const size = Math.min(limit, mostPerPage);
    const numbers = Array.from({ length: total }, (_, n) => n).slice((page - 1) * size, page * size);
    return pageOf(
      numbers.map((n) => segmentOf(n)),
      page,
      size,
      total,
    );
  };
}

const ids = (total: number) => Array.from({ length: total }, (_, n) => idOf(n));

test("an empty store is one request and no segment", async () => {
  const context = fakeContext(store(0));
  expect(await all(list(context))).toEqual([]);
  expect(context.calls).toHaveLength(1);
});

test("all pages come in order, and those before the last a second time", async () => {
  const context = fakeContext(store(1000));
  expect(await all(list(context))).toEqual(ids(1000));
  // The fifth is empty: a full page does not end a list.
  expect(context.calls.map(query)).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4].map((page) => ({ page, limit: 250 })));
});

test("the size of the pages that come back is followed", async () => {
  const context = fakeContext(store(130, 50));
  expect(await all(list(context))).toEqual(ids(130));
  expect(context.calls.map(query)).toEqual([
    { page: 1, limit: 250 },
    { page: 2, limit: 50 },
    { page: 3, limit: 50 },
    { page: 1, limit: 50 },
    { page: 2, limit: 50 },
  ]);
});

test("pages that become smaller on the way lose no row", async () => {
  const context = fakeContext((call) => store(1000, query(call).page === 1 ? 250 : 100)(call));
  expect(await all(list(context))).toEqual(ids(1000));
});

test("a total of nothing ends no list that has more pages", async () => {
  const context = fakeContext((call) => {
    const told = query(call).limit === 250 ? { per_page: 250, total: 0 } : { total: 0 };
    return retold(store(130, 50)(call), told);
  });
  expect(await all(list(context))).toEqual(ids(130));
});

test("a store that empties on the way ends the list", async () => {
  const context = fakeContext((call) => store(query(call).page === 1 ? 1000 : 250)(call));
  expect(await all(list(context))).toEqual(ids(250));
});

/** The same page with another account of itself. */
function retold({ text }: RedactableAnswer, said: object): RedactableAnswer {
  const { data, meta } = JSON.parse(text) as SegmentPage;
  return jsonOf(200, { data, meta: { pagination: { ...meta.pagination, ...said } } });
}

test("a store that shrinks to the page just read ends the list, whatever became of the pages ahead", async () => {
  const context = fakeContext((call) => {
    const { page } = query(call);
    if (page > 2) return answerOf(404);
    return page === 2 ? retold(store(1000)(call), { total_pages: 2 }) : store(1000)(call);
  });
  expect(await all(list(context))).toEqual(ids(500));
});

test.each([
  ["a later page tells another size", 2, 100],
  ["the first page tells a size of nothing", 1, 0],
])("all pages are cut alike, and no row is lost, where %s", async (_, oddPage, per_page) => {
  const context = fakeContext((call) =>
    query(call).page === oddPage ? retold(store(2000)(call), { per_page }) : store(2000)(call),
  );
  expect(await all(list(context))).toEqual(ids(2000));
  expect(context.calls.map(query)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8].map((page) => ({ page, limit: 250 })),
  );
});

test("a segment that is seen again is dropped, and the list read again", async () => {
  const moving = [
    [0, 1],
    [1, 2],
    [3, 3],
  ];
  const context = fakeContext((call, count) => {
    const { page } = query(call);
    const rows = (moving[page - 1] ?? []).map((n) => segmentOf(n));
    return count <= 4 ? pageOf(rows, page, 2, 6) : store(4)(call);
  });
  expect(await all(list(context, { limit: 2 }))).toEqual(ids(4));
});

test("nothing is sent before the first segment is asked for", () => {
  const context = fakeContext(store(3));
  list(context);
  expect(context.calls).toHaveLength(0);
});

test("a consumer that stops ends the requests, those under way too", async () => {
  const context = fakeContext(store(5000));
  for await (const { id } of list(context)) {
    expect(id).toBe(idOf(0));
    break;
  }
  expect(context.calls).toHaveLength(4);
  expect(context.calls.every(({ signal }) => signal?.aborted)).toBe(true);
});

test("the signal of the caller reaches every request and is left without listener", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const context = fakeContext((call) => {
    controller.abort(reason);
    expect(call.signal?.reason).toBe(reason);
    throw reason;
  });
  expect(await caught(all(list(context, { signal: controller.signal })))).toBe(reason);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("a signal that is aborted already reaches the request", async () => {
  const context = fakeContext((call) => {
    throw call.signal?.reason;
  });
  const reason = new Error("enough");
  expect(await caught(all(list(context, { signal: AbortSignal.abort(reason) })))).toBe(reason);
});

test("a page ahead that fails throws when its turn comes", async () => {
  const context = fakeContext((call) => (query(call).page === 2 ? answerOf(500) : store(500)(call)));
  const seen: string[] = [];
  const error = await caught(
    (async () => {
      for await (const { id } of list(context)) seen.push(id);
    })(),
  );
  expect(error).toBeInstanceOf(ServerError);
  expect(seen).toEqual(ids(250));
});

test.each([
  [
    "repeats its rows",
    (page: number) => pageOf([segmentOf(0)], page, 1, 3),
    "repeats an earlier page as page 2",
  ],
  ["repeats a page", () => pageOf([segmentOf(0)], 1, 1, 3), "repeats an earlier page as page 2"],
])("a server that %s is a ResponseError", async (_, answer, problem) => {
  const context = fakeContext((call) => answer(query(call).page));
  const error = await caught(all(list(context, { limit: 1 })));
  expect(error).toBeInstanceOf(ResponseError);
  expect(String(error)).toContain(problem);
});

test.each([[{ limit: 0 }], [{ limits: 5 }], [{ signal: {} }]])("%j is refused at once", (options) => {
  expect(() => list(fakeContext(store(0)), untyped(options))).toThrow(UsageError);
});

import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { fakeContext, idOf, idsOf, pageOf, segmentOf } from "../doubles/fakeContext.js";
import { movingStore } from "../doubles/movingStore.js";
import { untyped } from "../doubles/untyped.js";
import { ServerError, UsageError } from "../errors/index.js";
import { list } from "./list.js";
import type { Segment } from "./context.js";

const ids = (total: number) => Array.from({ length: total }, (_, n) => idOf(n));

async function all(segments: AsyncIterable<Segment>): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of segments) found.push(id);
  return found;
}

test("any number of ids is listed, each request with as many as its page and its URL hold", async () => {
  const { context } = movingStore({ rows: 1200 });
  expect(await all(list(context, { ids: ids(1000) }))).toEqual(ids(1000));
  expect(context.calls).toHaveLength(Math.ceil(1000 / 53));
  for (const call of context.calls) {
    expect(call.url.length).toBeLessThan(2048);
    expect(call.url).toContain(`page=1&limit=${idsOf(call).length}&`);
  }
});

test("ids without a segment are left out, at no request more", async () => {
  const { context } = movingStore({ rows: 10 });
  expect(await all(list(context, { ids: [idOf(3), idOf(77), idOf(5)] }))).toEqual([idOf(3), idOf(5)]);
  expect(context.calls).toHaveLength(1);
});

test("a store with smaller pages is asked for all of them", async () => {
  const { context } = movingStore({ rows: 100, most: 20 });
  expect(await all(list(context, { ids: ids(60) }))).toEqual(ids(60));
});

test("a limit makes the requests smaller", async () => {
  const { context } = movingStore({ rows: 100 });
  expect(await all(list(context, { ids: ids(25), limit: 10 }))).toEqual(ids(25));
  expect(context.calls.map((call) => idsOf(call).length)).toEqual([10, 10, 5]);
});

test("no ids are no segments and no request", async () => {
  const { context } = movingStore({ rows: 3 });
  expect(await all(list(context, { ids: [] }))).toEqual([]);
  expect(context.calls).toHaveLength(0);
});

test("a consumer that stops ends the requests, of which three are made ahead", async () => {
  const { context } = movingStore({ rows: 1000 });
  for await (const { id } of list(context, { ids: ids(1000) })) {
    expect(id).toBe(idOf(0));
    break;
  }
  expect(context.calls).toHaveLength(4);
  expect(context.calls.every(({ signal }) => signal?.aborted)).toBe(true);
});

test("a request that fails throws when its turn comes", async () => {
  const context = fakeContext((call) => {
    const [first = ""] = idsOf(call);
    return first === idOf(53) ? answerOf(500) : pageOf([segmentOf(0, { id: first })], 1, 53, 1);
  });
  const found: string[] = [];
  const error = await caught(
    (async () => {
      for await (const { id } of list(context, { ids: ids(200) })) found.push(id);
    })(),
  );
  expect(error).toBeInstanceOf(ServerError);
  expect(found).toEqual([idOf(0)]);
});

test.each([[["x"]], [[idOf(1), idOf(1)]], [null], [idOf(1)]])("the ids %j are refused at once", (given) => {
  const { context } = movingStore({ rows: 3 });
  expect(() => list(context, { ids: untyped(given) })).toThrow(UsageError);
  expect(context.calls).toHaveLength(0);
});

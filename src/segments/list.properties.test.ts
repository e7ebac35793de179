import fc from "fast-check";
import type { Call } from "../call.js";
import { list } from "./list.js";
import { fakeContext, idOf, pageOf, segmentOf } from "../doubles/fakeContext.js";

/** A store of so many segments, which answers pages no larger than its own most, and slow ones after fast ones. */
function pages(total: number, most: number, hops: () => number) {
  return async (call: Call) => {
    const { searchParams } = new URL(call.url);
    const [page, limit] = [Number(searchParams.get("page")), Number(searchParams.get("limit"))];
    const size = Math.min(limit, most);
    for (let left = hops(); left > 0; left -= 1) await Promise.resolve();
    const rows = Array.from({ length: total }, (_, n) => segmentOf(n)).slice((page - 1) * size, page * size);
    return pageOf(rows, page, size, total);
  };
}

const anyStore = fc.record({
  total: fc.integer({ min: 0, max: 120 }),
  most: fc.integer({ min: 1, max: 150 }),
  limit: fc.option(fc.integer({ min: 1, max: 150 }), { nil: undefined }),
});
const next = (stream: fc.Stream<number>) => stream.next().value as number;
const delays = fc.infiniteStream(fc.nat({ max: 30 }));

test("whatever the sizes and the order of answers, paging yields every row once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(anyStore, delays, async ({ total, most, limit }, stream) => {
      const context = fakeContext(pages(total, most, () => next(stream)));
      const ids: string[] = [];
      for await (const { id } of list(context, { limit })) ids.push(id);
      expect(ids).toEqual(Array.from({ length: total }, (_, n) => idOf(n)));
      const full = Math.floor(total / Math.min(limit ?? 250, most));
      // The full pages twice, and one that is not full.
      expect(context.calls).toHaveLength(2 * full + 1);
    }),
  );
});

test("whenever the consumer stops, no page is asked for that is more than three ahead", async () => {
  const stops = anyStore.chain((store) =>
    fc.tuple(fc.constant(store), fc.integer({ min: 1, max: Math.max(1, store.total) })),
  );
  await fc.assert(
    fc.asyncProperty(stops, delays, async ([{ total, most, limit = 250 }, wanted], stream) => {
      const context = fakeContext(pages(total, most, () => next(stream)));
      let seen = 0;
      for await (const segment of list(context, { limit })) {
        expect(segment.id).toBe(idOf(seen));
        seen += 1;
        if (seen === wanted) break;
      }
      const reached = Math.max(1, Math.ceil(seen / Math.min(limit, most)));
      expect(context.calls.length).toBeLessThanOrEqual(reached + 3);
      expect(context.calls.filter(({ signal }) => signal?.aborted !== true)).toEqual([]);
    }),
  );
});

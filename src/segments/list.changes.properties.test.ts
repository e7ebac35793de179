import fc from "fast-check";
import { movingStore, type Change } from "../doubles/movingStore.js";
import { CallError } from "../errors/index.js";
import { sleep } from "../time/sleep.js";
import { list } from "./list.js";

const change = fc.record<Change>({
  kind: fc.constantFrom("insert", "delete", "move"),
  afterMs: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 400 })),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
/** The totals of a store that holds so many rows, at its nth answer. */
const totals: Readonly<Record<string, (right: number, n: number) => number>> = {
  right: (right) => right,
  zero: () => 0,
  small: (right) => Math.floor(right / 2),
  large: (right) => 3 * right + 7,
  stale: (right, n) => right + 5 * (n % 2),
};
const anyStore = fc.record({
  rows: fc.nat({ max: 24 }),
  changes: fc.array(change, { maxLength: 60, size: "max" }),
  most: fc.integer({ min: 1, max: 6 }),
  isSilent: fc.boolean(),
  totals: fc.constantFrom(...Object.keys(totals)),
  beyond: fc.constantFrom<"empty" | "refused" | "last">("empty", "refused", "last"),
});
const anyConsumer = fc.record({
  limit: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  // One of so many rows; 0 for none.
  deletesOneOf: fc.constantFrom(0, 1, 2, 5),
  rowMs: fc.constantFrom(0, 0, 20),
});
const latency = fc.infiniteStream(fc.nat({ max: 100 }));
const next = (stream: fc.Stream<number>) => stream.next().value as number;

test("every row that is there from beginning to end is given, and none twice", async () => {
  await fc.assert(
    fc.asyncProperty(anyStore, anyConsumer, latency, async (given, { limit, deletesOneOf, rowMs }, ms) => {
      // A store that hides both the size and the number of its pages cannot be read.
      const kind = given.isSilent ? "right" : given.totals;
      // Nor one that refuses pages which it promises.
      const beyond = ["large", "stale"].includes(kind) ? "empty" : given.beyond;
      let answers = 0;
      const totalOf = (right: number) => totals[kind]?.(right, (answers += 1)) ?? right;
      const store = movingStore({ ...given, beyond, totalOf, latencyMs: () => [next(ms), next(ms)] });
      const ids: string[] = [];
      let error: unknown;
      try {
        for await (const { id } of list(store.context, { limit })) {
          ids.push(id);
          await sleep(store.context.environment, rowMs);
          if (ids.length % deletesOneOf === 0) store.remove(id);
        }
      } catch (reason) {
        error = reason;
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !store.ever.has(id))).toEqual([]);
      if (error === undefined) {
        expect(store.lasting().filter((id) => !ids.includes(id))).toEqual([]);
        return;
      }
      expect(error).toBeInstanceOf(CallError);
      expect(given.changes).not.toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

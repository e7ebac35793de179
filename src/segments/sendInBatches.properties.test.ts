import fc from "fast-check";
import type { Call } from "../call.js";
import { BatchError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { deleteSegments, removeShopperProfiles } from "./delete.js";
import { fakeContext, idOf, idsOf, jsonOf, rowsOf, segmentOf } from "../doubles/fakeContext.js";
import { updateRows } from "./updateRows.js";

const batch = fc.record({ items: fc.integer({ min: 1, max: 12 }), ids: fc.integer({ min: 1, max: 120 }) });
const many = (maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength }).map((ns) => ns.map(idOf));

test("whatever the sizes, each id is in one URL, which is below the limit", async () => {
  const removals = fc.constantFrom(
    deleteSegments,
    (context: Parameters<typeof deleteSegments>[0], ids: readonly string[]) =>
      removeShopperProfiles(context, idOf(1), ids),
  );
  await fc.assert(
    fc.asyncProperty(removals, many(400), batch, async (remove, ids, sizes) => {
      const context = fakeContext(() => answerOf(204), sizes);
      await remove(context, ids);
      const sent = context.calls.map(idsOf);
      expect(sent.flat().sort()).toEqual(ids.toSorted());
      expect(Math.min(...sent.map(({ length }) => length))).toBeGreaterThan(0);
      expect(Math.max(...sent.map(({ length }) => length))).toBeLessThanOrEqual(sizes.ids);
      expect(Math.max(...context.calls.map(({ url }) => url.length))).toBeLessThan(2048);
    }),
  );
});

/** How a store tells that some rows of a request are bad, and whether it writes the others. */
interface Telling {
  readonly status: 200 | 422;
  /** Whether it writes the good rows. */
  readonly isPartial: boolean;
  /** Whether it names the bad rows. */
  readonly hasKeys: boolean;
}

const tellings = fc.infiniteStream(
  fc.record<Telling>({
    status: fc.constantFrom(200, 422),
    isPartial: fc.boolean(),
    hasKeys: fc.boolean(),
  }),
);

/** Answers updates as such a store would: flat errors or an envelope, its rows in another order. */
function answerWith(bad: ReadonlySet<string>, stored: Set<string>, nextTelling: () => Telling) {
  return (call: Call) => {
    const rows = rowsOf(call);
    const wrong = rows.filter(({ id }) => bad.has(id));
    const { status, isPartial, hasKeys } = nextTelling();
    const written = wrong.length === 0 || isPartial ? rows.filter(({ id }) => !bad.has(id)) : [];
    for (const { id } of written) stored.add(id);
    const data = written.map(({ id }) => segmentOf(0, { id })).reverse();
    if (wrong.length === 0) return jsonOf(200, { data, meta: {} });
    const errors = wrong.map((row): Record<string, string> =>
      hasKeys ? { [`${rows.indexOf(row)}.name`]: "bad" } : {},
    );
    if (!isPartial) {
      return jsonOf(422, {
        title: "Invalid",
        errors: Object.fromEntries(errors.flatMap((own) => Object.entries(own))),
      });
    }
    const entries = errors.map((own) => ({ status: 422, title: "Invalid", errors: own }));
    const meta = { total: rows.length, success: data.length, failed: wrong.length };
    return jsonOf(status, { data, errors: entries, meta });
  };
}

test("whatever is bad and however it is told, every row is accounted for within 2n−1 requests a batch", async () => {
  const rowsAndBad = many(40).chain((ids) => fc.tuple(fc.constant(ids), fc.subarray(ids)));
  await fc.assert(
    fc.asyncProperty(rowsAndBad, batch, tellings, async ([ids, badIds], sizes, stream) => {
      const bad = new Set(badIds);
      const stored = new Set<string>();
      const answer = answerWith(bad, stored, () => stream.next().value as Telling);
      const context = fakeContext(answer, sizes);
      const rows = ids.map((id) => ({ id, name: `name of ${id}` }));

      const result = await updateRows(context, rows).catch((error: unknown) => error);

      const { failed, succeeded } = result instanceof BatchError ? result : { failed: [], succeeded: result };
      const isBad = ({ id }: { id: string }) => bad.has(id);
      expect((failed as { input: unknown }[]).map(({ input }) => input)).toEqual(rows.filter(isBad));
      expect(failed.every(({ outcome }) => outcome === "refused")).toBe(true);
      const good = rows.filter((row) => !isBad(row));
      expect(succeeded).toMatchObject(good.map(({ id }) => ({ id })));
      expect([...stored].sort()).toEqual(good.map(({ id }) => id).sort());
      const batches = Math.ceil(ids.length / sizes.items);
      expect(context.calls.length).toBeLessThanOrEqual(2 * ids.length - batches);
    }),
  );
});

import { checks } from "./index.js";
import { restsOn } from "./restsOn.js";

const ids = checks.map(({ id }) => id);
const restOf = new Map(ids.map((id) => [id, ids.filter((other) => restsOn(id, other))]));

test("no check rests on itself, neither directly nor through others", () => {
  const reached = (id: string, seen: Set<string>): Set<string> => {
    for (const other of restOf.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      reached(other, seen);
    }
    return seen;
  };
  expect(ids.filter((id) => reached(id, new Set()).has(id))).toEqual([]);
});

test.each([
  ["updateSegments.stored", "listSegments.filter.many"],
  ["listSegments.filter.many", "createSegments.answered"],
  ["createSegments.stored-as-answered", "createSegments.values"],
  ["removeShopperProfilesFromSegment.named.one", "deleteSegments.only-named"],
  ["deleteSegments.every-answer", "deleteSegments.answer"],
  ["listSegments.run.totals", "deleteSegments.only-named"],
])("%s rests on %s", (id, other) => {
  expect(restsOn(id, other)).toBe(true);
});

test("what a caller without a token may do rests on no other caller", () => {
  const callers = ids.filter((id) => id.includes(".authentication."));
  expect(callers.filter((id) => callers.some((other) => restsOn(id, other)))).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { checksOf, demand, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { eventually } from "../../observations/eventually.js";
import { listedSegments } from "../../observations/pages.js";
import { MAX_PAGE_SIZE, readByIds, shownIds, type Segment } from "../../observations/segments.js";

const check = checksOf("listSegments");
const FILTER = { at: "/parameters/2", needs: ["state"] } as const;

/** Makes an unknown id that is as similar as possible to one of ours. */
async function strange(context: Context): Promise<string> {
  if (!context.can("state")) return randomUUID();
  const [{ id }] = (await listedSegments(context)).created;
  return id.slice(0, -4) + randomUUID().slice(-4);
}

/** Makes the check that a filter answers exactly those of our segments that are chosen. */
function filter(
  name: string,
  requirement: string,
  choose: (created: readonly Segment[]) => readonly (Segment | undefined)[],
  { unknown = [], limit }: { unknown?: readonly string[]; limit?: number } = {},
): Check {
  return check(`filter.${name}`, requirement, FILTER, async (context) => {
    const { created } = await listedSegments(context);
    const expected = choose(created).flatMap((segment) => (segment ? [segment.id] : []));
    const isExact = (rows: Segment[]) =>
      rows.length === expected.length && expected.every((id) => rows.some((row) => row.id === id));
    const rows = await eventually(
      context,
      () => readByIds(context, [...expected, ...unknown], limit ?? "default"),
      isExact,
    );
    demand(isExact(rows), `the segments ${JSON.stringify(expected)}`, shownIds(rows));
  });
}

export const filterChecks: readonly Check[] = [
  filter("one", "Answers the one segment named in `id:in`.", ([one]) => [one]),
  filter("two", "Answers both segments named in `id:in`.", ([one, , three]) => [three, one]),
  filter("many", "Answers all segments named in `id:in`.", (created) => created, {
    limit: MAX_PAGE_SIZE,
  }),
  filter("mixed", "Answers the known among forty known and unknown ids.", ([, two]) => [two], {
    unknown: Array.from({ length: 39 }, () => randomUUID()),
  }),
  check(
    "filter.unknown",
    "Answers no segment for ids that name none.",
    { at: "/parameters/2", needs: ["ownData"] },
    async (context) => {
      const rows = await readByIds(context, [await strange(context)]);
      demand(rows.length === 0, "no segment", shownIds(rows));
    },
  ),
];

import { checksOf, demand, type Check } from "../../run/check.js";
import { corpusCreates } from "../../observations/corpusCreates.js";
import { evidenceOf } from "../../observations/evidence.js";
import { isSameList } from "../../observations/sameSegment.js";
import { shown, shownIds } from "../../observations/segments.js";

const check = checksOf("listSegments");

/** Checks over the list of forty segments that were created for other checks. */
export const fortyIdsChecks: readonly Check[] = [
  check(
    "filter.forty",
    "Answers all of forty segments named in `id:in`, the last ones too.",
    { at: "/parameters/2", needs: ["state"] },
    async (context) => {
      const { named, whole, listed } = await corpusCreates(context);
      // One that was never stored is no fault of the list.
      const stored = named.filter((id) => whole.some((row) => row.id === id));
      const missing = stored.filter((id) => !listed.some((row) => row.id === id));
      demand(
        missing.length === 0,
        `the segments ${JSON.stringify(missing)} too`,
        shownIds(listed),
        evidenceOf(listed, ...listed),
      );
      demand(
        listed.every(({ id }) => named.includes(id)),
        "no other segment",
        shownIds(listed),
      );
    },
  ),
  check(
    "corpus",
    "Shows the same texts with `id:in` and without.",
    { at: "/responses/200", needs: ["state"] },
    async (context) => {
      const { named, whole, listed } = await corpusCreates(context);
      const rows = whole.filter(({ id }) => named.includes(id));
      const filtered = listed.filter(({ id }) => rows.some((row) => row.id === id));
      demand(isSameList(filtered, rows), shown(rows), shown(filtered), evidenceOf(...filtered));
    },
  ),
];

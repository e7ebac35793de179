import { checksOf, demand, type Check } from "../../run/check.js";
import { evidenceOf } from "../../observations/evidence.js";
import { readingsInARow, twoReadings } from "../../observations/quietLists.js";
import { isSameList, isSameSegment } from "../../observations/sameSegment.js";
import { shown } from "../../observations/segments.js";

const check = checksOf("listSegments");

/** The checks that wait while nothing is written. They come late, so that other checks run in that time. */
export const quietListsChecks: readonly Check[] = [
  check(
    "reading-changes-nothing",
    "Reading a segment leaves its `updated_at` as it is.",
    { at: "/responses/200", needs: ["state"] },
    async (context) => {
      const { earlier, later } = await twoReadings(context);
      for (const segment of earlier) {
        const row = later.find(({ id }) => id === segment.id);
        // Two readings of one list have one precision.
        const isSame = isSameSegment(row, segment) && row?.updated_at === segment.updated_at;
        demand(isSame, shown([segment]), shown([row]), evidenceOf(row, later));
      }
    },
  ),
  check(
    "steady",
    "A list that is read twice in a row is the same, once writes had their time to show.",
    { at: "/responses/200", needs: ["state"] },
    async (context) => {
      const [first = [], ...others] = await readingsInARow(context);
      for (const other of others)
        demand(isSameList(first, other), shown(first), shown(other), evidenceOf(other));
    },
  ),
];

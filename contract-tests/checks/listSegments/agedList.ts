import { checksOf, demand, type Check } from "../../run/check.js";
import { evidenceOf } from "../../observations/evidence.js";
import { listedSegments } from "../../observations/pages.js";
import { differentFields } from "../../observations/sameSegment.js";
import { shown, type Segment } from "../../observations/segments.js";
import { updates } from "../../observations/updates.js";

const check = checksOf("listSegments");

interface Difference {
  readonly answered: Segment;
  readonly listed: Segment;
  readonly fields: readonly string[];
}

/** Compares the answers to writes with the rows of the list. */
function differencesOf(answered: readonly Segment[], listed: readonly Segment[]): Difference[] {
  return answered.flatMap((row) => {
    const found = listed.find(({ id }) => id === row.id) ?? listed.find(({ name }) => name === row.name);
    return found ? [{ answered: row, listed: found, fields: differentFields(row, found) }] : [];
  });
}

/** The checks that wait until segments have aged. */
export const agedListChecks: readonly Check[] = [
  check(
    "stored",
    "Shows what was created and what was updated with the values of the answers.",
    { at: "/responses/200", needs: ["state"] },
    async (context) => {
      const { created, listed } = await listedSegments(context);
      const { updates: made, after } = await updates(context);
      const answered = Object.values(made).flatMap((update) => update.answered);
      // A field that differs after one kind of write alone is a fault of that write.
      const changed = differencesOf(answered, after).flatMap(({ fields }) => fields);
      const wrong = differencesOf(created, listed).find(({ fields }) =>
        fields.some((field) => changed.includes(field)),
      );
      demand(
        wrong === undefined,
        shown([wrong?.answered]),
        shown([wrong?.listed]),
        evidenceOf(wrong?.listed),
      );
    },
  ),
];

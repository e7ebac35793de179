import { demand } from "../run/check.js";
import type { Context } from "../run/context.js";
import { shownIds } from "../observations/segments.js";
import type { BodyDefect, BodyOutcome } from "../observations/wrongBodies.js";

/** Asserts that of the rows beside a wrong one those are stored that the refusal shows, if it has a place for them. */
export function demandBesideAsShown(
  outcome: BodyOutcome | undefined,
  defect: BodyDefect,
  { reading }: Context,
): void {
  const { beside = [], claimed } = outcome ?? {};
  if (claimed === undefined) {
    // No document says that a batch is applied as a whole.
    if (beside.length > 0) reading(`rows beside a row with ${defect} are written`);
    return;
  }
  const isAsShown = beside.length === claimed.length && beside.every(({ id }) => claimed.includes(id));
  demand(
    isAsShown,
    `in the store the rows that the refusal shows: ${JSON.stringify(claimed)}`,
    shownIds(beside),
    outcome?.exchange,
  );
}

import { checksOf, Unjudgeable, Violation, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { FIRST_READ, firstReadOf, madeUpTotals, MAX_SEGMENTS, ROWS_NEEDED } from "../../run/firstRead.js";

/** Reads the first page, and returns its total; undefined if the page does not say it. */
async function readTotal(context: Context): Promise<number | undefined> {
  await context.attempt(FIRST_READ);
  const read = firstReadOf(context.lastExchange());
  if (read.kind === "unusable") throw new Unjudgeable(read.message);
  if (read.kind === "other-json") throw new Violation("a page of segments", read.actual);
  return read.total;
}

/** The check that every other check relies on: behind a wrong address there is nothing to judge. */
export const firstReadCheck: Check = {
  isGate: true,
  ...checksOf("listSegments")(
    "first-read",
    "The first read is answered with a page of segments.",
    { at: "/responses/200" },
    async (context) => {
      const first = await readTotal(context);
      if (first === undefined || !context.can("ownData")) return;
      const second = (await readTotal(context)) ?? first;
      const doubt = madeUpTotals(first, second);
      if (doubt !== undefined) throw new Unjudgeable(doubt);
      if (context.can("state") && second + ROWS_NEEDED > MAX_SEGMENTS) {
        throw new Unjudgeable(
          `The store is too full: it has ${second} of at most ${MAX_SEGMENTS} segments, and the run needs room for ${ROWS_NEEDED}. Delete some, or set CONTRACT_ALLOW=read.`,
        );
      }
    },
  ),
};

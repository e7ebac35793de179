import { contradictionIn } from "../../invariants/answerBytes.js";
import { checksOf, Unjudgeable, Violation, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { FIRST_READ, firstReadOf, madeUpTotals, MAX_SEGMENTS, ROWS_NEEDED } from "../../run/firstRead.js";

const TIMEOUT_MS = 10_000;

/** Reads the first page, and returns its total; undefined if the page does not say it. */
async function readTotal(context: Context): Promise<number | undefined> {
  // With a time limit, an answer that is cut off is no hiccup: its bytes are read below.
  await context.attempt({ ...FIRST_READ, timeoutMs: TIMEOUT_MS });
  const read = firstReadOf(context.lastExchange());
  if (read.kind === "unreadable") {
    await judgeBytes(context);
    throw new Unjudgeable(read.message);
  }
  if (read.kind === "unusable") throw new Unjudgeable(read.message);
  if (read.kind === "other-json") throw new Violation("a page of segments", read.actual);
  return read.total;
}

/** @throws {Violation} If the bytes of an answer show why it cannot be read. */
async function judgeBytes(context: Context): Promise<void> {
  if (!context.can("rawBytes")) return;
  const exchange = await context.attempt({ ...FIRST_READ, timeoutMs: TIMEOUT_MS, asBytes: true });
  const contradiction = exchange.response?.raw && contradictionIn(exchange.response.raw);
  if (contradiction) throw new Violation(contradiction.expected, contradiction.actual, exchange);
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
          `The store is too full: it has ${second} of at most ${MAX_SEGMENTS} segments, and the run needs room for ${ROWS_NEEDED}. Delete some, or use --read-only or CONTRACT_ALLOW=read.`,
        );
      }
    },
  ),
};

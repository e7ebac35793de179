import { checksOf, demand, type Check } from "../../run/check.js";
import { batchUpdates, type BatchUpdates } from "../../observations/batchUpdates.js";
import { corpusUpdates } from "../../observations/corpusUpdates.js";
import { shown, type Segment } from "../../observations/segments.js";
import { isSameList } from "../../observations/sameSegment.js";
import { changedIn } from "../../observations/writtenRows.js";
import { withoutUpdatedAt } from "../../observations/updates.js";

const check = checksOf("updateSegments");
const UPDATED = { at: "/responses/200", needs: ["state"] } as const;

const among = (rows: readonly Segment[], named: readonly { readonly id: string }[]) =>
  rows.filter(({ id }) => named.some((row) => row.id === id));

function demandWritten({ sent, status, answered, exchange }: BatchUpdates["ten"], all: BatchUpdates): void {
  const expected = among(all.expected, sent);
  const after = among(all.after, sent);
  demand(isSameList(after, expected), shown(expected), shown(after), exchange);
  if (status >= 300) return;
  const rows = answered.map(withoutUpdatedAt);
  demand(isSameList(rows, expected), `an answer with ${shown(expected)}`, shown(rows), exchange);
}

export const corpusChecks: readonly Check[] = [
  check(
    "batch.ten",
    "Changes the first, a middle and the last row of ten, each in its own fields, and no other.",
    UPDATED,
    async (context) => {
      const all = await batchUpdates(context);
      const { status, exchange } = all.ten;
      demand(status < 300 || status === 413, "a success", `status ${status}`, exchange);
      demandWritten(all.ten, all);
    },
  ),
  check(
    "batch.beyond-ten",
    "A body of more than ten rows is written whole or refused.",
    UPDATED,
    async (context) => {
      const all = await batchUpdates(context);
      const { sent, status, exchange } = all.beyond;
      context.reading(`PUT of ${sent.length} rows is answered ${status}`);
      demand(status < 500, "no server error", `status ${status}`, exchange);
      demandWritten(all.beyond, all);
    },
  ),
  check("batch.others", "Leaves the segments beside a batch as they are.", UPDATED, async (context) => {
    const { others, after, beyond } = await batchUpdates(context);
    demand(
      isSameList(among(after, others), others),
      shown(others),
      shown(among(after, others)),
      beyond.exchange,
    );
  }),
  check(
    "corpus",
    "Keeps names and descriptions that look like something else than text.",
    { at: "/requestBody/content/application~1json/schema/items", needs: ["state"] },
    async (context) => {
      const { bodies, listed } = await corpusUpdates(context);
      for (const { sent, status, answered, exchange } of bodies) {
        demand(status < 300, "these texts taken", `status ${status}`, exchange);
        for (const rows of [answered, listed]) {
          const wrong = changedIn(rows, sent);
          demand(wrong.length === 0, JSON.stringify(wrong), shown(among(rows, wrong)), exchange);
        }
      }
    },
  ),
];

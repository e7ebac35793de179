import { checksOf, demand, type Check } from "../../run/check.js";
import { corpusCreates } from "../../observations/corpusCreates.js";
import { shown, type Segment, type SegmentCreate } from "../../observations/segments.js";
import { BATCH } from "../../observations/inBodies.js";
import { changedIn } from "../../observations/writtenRows.js";

const check = checksOf("createSegments");

const amongSent = (rows: readonly Segment[], sent: readonly SegmentCreate[], ids: readonly string[]) =>
  rows.filter(({ id, name }) => ids.includes(id) || sent.some((row) => row.name === name));

export const corpusChecks: readonly Check[] = [
  check(
    "batch.ten",
    "A body of ten rows is answered and stored whole.",
    { at: "/responses/201", needs: ["state"] },
    async (context) => {
      const { bodies, whole } = await corpusCreates(context);
      for (const { status, answered, exchange } of bodies.filter((body) => body.status < 300)) {
        demand(answered.length === BATCH, `${BATCH} rows after status ${status}`, shown(answered), exchange);
        const lost = answered.filter(({ id }) => !whole.some((row) => row.id === id));
        demand(lost.length === 0, "all ten in the store", `a store without ${shown(lost)}`, exchange);
      }
    },
  ),
  check(
    "batch.beyond-ten",
    "A body of more than ten rows is stored whole, or refused, and then only what the answer shows is stored.",
    { at: "/requestBody", needs: ["state"] },
    async (context) => {
      const { large, whole } = await corpusCreates(context);
      const { sent, status, answered, exchange } = large;
      context.reading(`a body of ${sent.length} rows is answered ${status}`);
      demand(status < 500, "no server error", `status ${status}`, exchange);
      const expected = status < 300 ? sent.length : answered.length;
      const isShown =
        answered.length === expected && changedIn(answered, sent).length === sent.length - expected;
      demand(isShown, `${expected} rows as they were sent`, shown(answered), exchange);
      const stored = amongSent(
        whole,
        sent,
        answered.map(({ id }) => id),
      );
      const isStored =
        stored.length === expected && changedIn(stored, sent).length === sent.length - expected;
      demand(isStored, `${expected} rows in the store as they were sent`, shown(stored), exchange);
    },
  ),
  check(
    "corpus",
    "Keeps names and descriptions that look like something else than text.",
    { at: "/requestBody/content/application~1json/schema/items", needs: ["state"] },
    async (context) => {
      const { bodies, whole, listed } = await corpusCreates(context);
      for (const { sent, status, answered, exchange } of bodies) {
        demand(status < 300, "these texts taken", `status ${status}`, exchange);
        const ids = answered.map(({ id }) => id);
        for (const rows of [answered, whole, listed]) {
          const wrong = changedIn(rows, sent);
          const others = amongSent(rows, sent, ids).filter(
            (row) => changedIn([row], sent).length === sent.length,
          );
          demand(wrong.length === 0, JSON.stringify(wrong), shown(others), exchange);
        }
      }
    },
  ),
];

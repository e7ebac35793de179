import { checksOf, demand, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { creations, type Conflict } from "../../observations/creations.js";
import { evidenceOf } from "../../observations/evidence.js";
import { shown } from "../../observations/segments.js";
import { isObject, parseJson } from "../../spec/json.js";

const check = checksOf("createSegments");
const CONFLICT = { at: "/responses/409", needs: ["state"] } as const;

function demandConflict({ status, body, exchange }: Conflict): void {
  demand(status === 409, "status 409", `status ${status}`, exchange);
  const envelope = parseJson(body)?.value;
  // A refusal that cannot be read at all is shown by the check of all refusals.
  if (!isObject(envelope)) return;
  const { data, errors, meta } = envelope;
  const isWhole = Array.isArray(data) && Array.isArray(errors) && isObject(meta);
  demand(isWhole, "an envelope of data, errors and meta", body, exchange);
  demand(errors.length > 0, "at least one error in the envelope", body, exchange);
  const { success, failed } = meta;
  demand(success === data.length, `a \`meta.success\` of ${data.length}`, body, exchange);
  demand(typeof failed === "number" && failed > 0, "a `meta.failed` above 0", body, exchange);
}

async function demandRowsOf({ answered, names, exchange }: Conflict, context: Context): Promise<void> {
  const { stored } = await creations(context);
  const rows = stored.filter(({ name }) => names.includes(name));
  const claimed = answered.map((row) => (isObject(row) ? row.id : undefined));
  const exist = rows.map(({ id }) => id);
  demand(
    claimed.length === exist.length && exist.every((id) => claimed.includes(id)),
    `in the store exactly what the answer holds as data: ${JSON.stringify(claimed)}`,
    JSON.stringify(exist),
    exchange,
  );
}

export const conflictChecks: readonly Check[] = [
  check(
    "conflict.in-use",
    "A name in use is a 409 with its envelope, and stays one segment.",
    CONFLICT,
    async (context) => {
      const { inUse, mixed, used, stored } = await creations(context);
      demandConflict(inUse);
      demand(inUse.answered.length === 0, "no data, since nothing was created", inUse.body, inUse.exchange);
      const rows = stored.filter(({ name }) => name === used);
      const refused: unknown[] = [inUse, mixed].map(({ description }) => description);
      const isWritten = rows.some(({ description }) => refused.includes(description));
      demand(!isWritten, "the one segment of that name as it was", shown(rows), evidenceOf(...rows));
    },
  ),
  check(
    "conflict.twice",
    "A name twice in a body makes at most one segment, and the answer shows it.",
    CONFLICT,
    async (context) => {
      const { twice } = await creations(context);
      context.reading(`a name twice in a body is answered ${twice.status}`);
      demand(twice.status < 500, "no server error", `status ${twice.status}`, twice.exchange);
      if (twice.status === 409) demandConflict(twice);
      demand(twice.answered.length <= 1, "at most one segment", twice.body, twice.exchange);
      await demandRowsOf(twice, context);
    },
  ),
  check(
    "conflict.rows",
    "After a body with one name in use, exactly the rows exist that the 409 returns as `data`.",
    CONFLICT,
    async (context) => {
      const { mixed } = await creations(context);
      demandConflict(mixed);
      await demandRowsOf(mixed, context);
    },
  ),
];

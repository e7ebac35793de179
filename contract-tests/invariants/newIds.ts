import { settledBy, unless, type Invariant, type Look } from "./look.js";
import { idOf, isBefore, type RunRecord, type Step, type WriteStep } from "./runRecord.js";

/** The id of a created segment is one that no segment had before. */
export const newIds: Invariant = (record) =>
  creates(record).flatMap((create, _index, all) =>
    create.rows.map((row, position): Look => {
      const id = idOf(row);
      const isTwice = create.rows.findIndex((other) => idOf(other) === id) !== position;
      const isTaken = all.some((other) => other.index < create.index && holds(other, id));
      const isListed = record.lists.some((list) => isBefore(list, create) && holds(list, id));
      return {
        operationId: "createSegments",
        exchange: create.exchange,
        contradiction: unless(
          !isTwice && !isTaken && !isListed,
          settledBy("ID of the segment.", "an id that no segment had before"),
          `the id ${String(id)} again`,
        ),
      };
    }),
  );

/** Ids that more than one create has answered; nothing can be said about their rows. */
export function repeatedIds(record: RunRecord): ReadonlySet<string | undefined> {
  const ids = creates(record).flatMap(({ rows }) => rows.map(idOf));
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

function creates({ writes }: RunRecord): WriteStep[] {
  return writes.filter(({ exchange }) => exchange.operationId === "createSegments");
}

const idsIn = new WeakMap<Step, ReadonlySet<string | undefined>>();

function holds(step: Step, id: string | undefined): boolean {
  const ids = idsIn.get(step) ?? new Set(step.rows.map(idOf));
  idsIn.set(step, ids);
  return ids.has(id);
}

import { demand, NotApplicable, type Check } from "../../run/check.js";
import type { Fresh, Histories } from "../../observations/histories.js";
import { recreated, type Recreation } from "../../observations/recreate.js";
import { historyCheck } from "./historyCheck.js";
import { isSameSegment } from "../../observations/sameSegment.js";
import { shown } from "../../observations/segments.js";

/** Asserts that the store has what was created under names that were free. */
function demandFree({ sent, status }: Recreation, { stored }: Histories): void {
  if (sent.length === 0) throw new NotApplicable("the store has taken every name");
  for (const { name } of sent) {
    const isCreated = stored.some((row) => row.name === name);
    demand(isCreated, `a new segment named ${name}`, `none after status ${status}`);
  }
}

const inPlain = ({ plain }: Fresh, id: string) => plain.rows.filter((row) => row.id === id);

/** Checks of names that were in use, of rows that changed twice, and of lists that were read before. */
export const historiesChecks: readonly Check[] = [
  historyCheck(
    "createSegments",
    "history.refused-names",
    "The names of a refused body are free.",
    "/responses/409",
    (all) => {
      demandFree(all.refused, all);
    },
  ),
  historyCheck(
    "createSegments",
    "history.new-segment",
    "A segment under the name of a deleted one is new, and has nothing of the old.",
    "/responses/201",
    ({ created, deleted, stored }) => {
      const old = created("deleted");
      const rows = stored.filter(({ name }) => deleted.sent.some((sent) => sent.name === name));
      for (const row of rows) {
        demand(row.id !== old.id && row.id !== created("renamed, deleted").id, "a new id", shown([row]));
        demand(row.description === recreated.deleted, `the description ${recreated.deleted}`, shown([row]));
        if (row.name !== old.name) continue;
        const isNew = Date.parse(row.created_at) > Date.parse(old.created_at);
        demand(isNew, `a created_at after ${old.created_at}`, shown([row]));
      }
    },
  ),
  historyCheck(
    "updateSegments",
    "history.old-name",
    "The name that a rename gave up, and that a refused one asked for, is free.",
    "/responses/200",
    (all) => {
      demandFree(all.givenUp, all);
    },
  ),
  historyCheck(
    "updateSegments",
    "history.new-name",
    "The name that a rename gave is in use.",
    "/responses/200",
    ({ taken, newName, created, stored }) => {
      demand(taken.status === 409, "status 409 for another segment of that name", `status ${taken.status}`);
      const rows = stored.filter(({ name }) => name === newName("renamed"));
      const isAlone = rows.length === 1 && rows[0]?.id === created("renamed").id;
      demand(isAlone, "the renamed segment alone", shown(rows));
    },
  ),
  historyCheck(
    "updateSegments",
    "history.latest",
    "After two updates each field has the value that was given last, and nothing of the first is beside it.",
    "/responses/200",
    ({ created, newName, latestDescription, afterUpdate, afterDelete, stored }) => {
      const { id } = created("changed twice");
      for (const list of [afterUpdate.byIds, afterDelete.byIds, stored]) {
        const rows = list.filter((row) => row.id === id || row.name === newName("changed twice"));
        const [row] = rows;
        const isLatest = row?.name === newName("changed twice") && row.description === latestDescription;
        const expected = JSON.stringify({
          id,
          name: newName("changed twice"),
          description: latestDescription,
        });
        demand(rows.length === 1 && isLatest, expected, shown(rows));
      }
    },
  ),
  historyCheck(
    "deleteSegments",
    "history.names-free",
    "The names of deleted segments are free.",
    "/responses/204",
    (all) => {
      demandFree(all.deleted, all);
    },
  ),
  historyCheck(
    "deleteSegments",
    "method-override",
    "A GET deletes nothing, whatever method its headers name.",
    "",
    ({ created, stored }) => {
      const isKept = stored.some(({ id }) => id === created("kept").id);
      demand(isKept, `the segment ${created("kept").id} in the list`, "none");
    },
  ),
  historyCheck(
    "createSegments",
    "fresh",
    "A list that was read before shows what was created since.",
    "/responses/201",
    ({ created, afterCreate }, { reading }) => {
      if (!afterCreate.isWhole) reading("the list without parameters is not the whole list");
      const isShown = !afterCreate.isWhole || afterCreate.rows.some(({ id }) => id === created("kept").id);
      demand(isShown, `the segment ${created("kept").id} in the list`, "none");
    },
  ),
  historyCheck(
    "updateSegments",
    "fresh",
    "A list that was read before shows what was updated since.",
    "/responses/200",
    ({ created, newName, latestDescription, afterUpdate }) => {
      for (const row of inPlain(afterUpdate, created("renamed").id)) {
        demand(row.name === newName("renamed"), newName("renamed"), shown([row]));
      }
      for (const row of inPlain(afterUpdate, created("changed twice").id)) {
        demand(row.description === latestDescription, latestDescription, shown([row]));
      }
    },
  ),
  historyCheck(
    "deleteSegments",
    "fresh",
    "A list that was read before no longer shows what was deleted since, and shows the rest as it was.",
    "/responses/204",
    ({ created, afterUpdate, afterDelete }) => {
      const gone = [created("deleted").id, created("renamed, deleted").id];
      const left = [...afterDelete.byIds, ...afterDelete.plain.rows].filter(({ id }) => gone.includes(id));
      demand(left.length === 0, `none of ${JSON.stringify(gone)}`, shown(left));
      for (const row of afterDelete.byIds) {
        const before = afterUpdate.byIds.find(({ id }) => id === row.id);
        demand(isSameSegment(before, row), shown([before]), shown([row]));
      }
    },
  ),
];

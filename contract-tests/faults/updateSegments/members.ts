import { withRows, type Fault } from "../fault.js";
import { afterwards, onSuccess } from "../layers.js";
import { rowsSent, withText } from "../sentRows.js";
import { answeringOtherThanStored } from "../updatedRows.js";

const operation = "updateSegments";
const MINUTE_MS = 60_000;

/** Faults in updates of segments that have members, and of names. */
export const membersFaults: readonly Fault[] = [
  {
    name: "updateSegments.members-answer-created-now",
    about: "updateSegments.run.timestamps",
    description:
      "The answer to an update of a segment with members shows the time of the update as `created_at`.",
    layer: onSuccess(operation, (answer, _request, { state }) =>
      withRows(answer, (rows) =>
        rows.map((row) =>
          typeof row.id === "string" && state.members.has(row.id)
            ? withText({ ...row, created_at: row.updated_at }, "created_at", (text) =>
                new Date(Date.parse(text) + MINUTE_MS).toISOString(),
              )
            : row,
        ),
      ),
    ),
  },
  {
    name: "updateSegments.members-time-back",
    about: "updateSegments.run.own-answer",
    description: "An update of a segment with members sets `updated_at` to a minute before its creation.",
    layer: answeringOtherThanStored(({ updated }, { state }) =>
      state.members.has(updated.id) ? { ...updated, updatedAt: updated.createdAt - MINUTE_MS } : updated,
    ),
  },
  {
    name: "updateSegments.rename-leaves-old",
    about: "updateSegments.history.old-name",
    description: "A rename leaves a segment with the old name, as a version that is not hidden.",
    layer: afterwards(operation, (store, request, before) => {
      for (const { id, name } of rowsSent(request)) {
        const old = typeof id === "string" ? before.segments.get(id) : undefined;
        const copyId = store.newId();
        if (old && name !== undefined && name !== old.name)
          store.state.segments.set(copyId, { ...old, id: copyId });
      }
    }),
  },
];

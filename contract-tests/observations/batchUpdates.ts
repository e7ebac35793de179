import { once } from "../run/once.js";
import { corpusCreates } from "./corpusCreates.js";
import { eventually } from "./eventually.js";
import { isSameList } from "./sameSegment.js";
import { readEverySegment, type Segment } from "./segments.js";
import { afterChanges, updates, withoutUpdatedAt, type Change } from "./updates.js";
import { BATCH } from "./inBodies.js";
import { writeUpdates, type WrittenRows } from "./writtenRows.js";

/** Rows of the body of more than ten. */
const BEYOND = 12;

/** Bodies that change some rows of many, and the segments before and after. */
export interface BatchUpdates {
  /** Changes the first, the middle and the last row of ten. */
  readonly ten: WrittenRows<Change>;
  /** Changes all rows except the first. */
  readonly beyond: WrittenRows<Change>;
  readonly expected: readonly Segment[];
  readonly after: readonly Segment[];
  /** Segments that no body named. */
  readonly others: readonly Segment[];
}

export const batchUpdates = once(async (context): Promise<BatchUpdates> => {
  const { descriptionLeftOut } = await updates(context);
  const { plain, bodies, whole } = await corpusCreates(context);
  const ids = plain.map(({ id }) => id);
  const name = (words: string) => context.name(`changed ${words}`);
  const changes: Readonly<Record<number, Omit<Change, "id">>> = {
    0: { description: "The first of ten" },
    5: { name: name("in the middle"), description: "The sixth of ten" },
    9: { name: name("at the end") },
  };
  const ten = await writeUpdates(
    context,
    ids.slice(0, BATCH).map((id, index) => ({ id, ...changes[index] })),
  );
  const beyond = await writeUpdates(
    context,
    ids
      .slice(BATCH, BATCH + BEYOND)
      .map((id, index) => ({ id, ...(index > 0 && { description: `Row ${index} of many` }) })),
  );
  const made = [ten, beyond].filter(({ status }) => status < 300);
  const created = bodies.flatMap(({ answered }) => answered.map(({ id }) => id));
  const all = [...plain, ...whole.filter(({ id }) => created.includes(id))];
  const expected = all.map((segment) => withoutUpdatedAt(afterChanges(segment, made, descriptionLeftOut)));
  const read = async () =>
    (await readEverySegment(context))
      .filter(({ id }) => all.some((segment) => segment.id === id))
      .map(withoutUpdatedAt);
  const after = await eventually(context, read, (rows) => isSameList(rows, expected));
  const others = expected.filter(({ id }) => !ids.slice(0, BATCH + BEYOND).includes(id));
  return { ten, beyond, expected, after, others };
});

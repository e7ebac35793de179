import { once } from "../run/once.js";
import { batchUpdates } from "./batchUpdates.js";
import { corpusCreates } from "./corpusCreates.js";
import { corpusTexts } from "./corpus.js";
import { readUntil, type Segment } from "./segments.js";
import type { Change } from "./updates.js";
import { inBodies, writeUpdates, type WrittenRows } from "./writtenRows.js";

/** The texts of the corpus, written to segments that had other ones. */
export interface CorpusUpdates {
  readonly bodies: readonly WrittenRows<Change>[];
  readonly listed: readonly Segment[];
}

/** Finds what was sent in rows of an answer or a list. */
export function hasChange(rows: readonly Segment[], { id, name, description }: Change): boolean {
  return rows.some(
    (row) => row.id === id && row.name === name && (row.description ?? "") === (description ?? ""),
  );
}

export const corpusUpdates = once(async (context): Promise<CorpusUpdates> => {
  const { plain } = await corpusCreates(context);
  // It writes to some of the same segments.
  await batchUpdates(context);
  const rows = plain.flatMap(({ id }, index): Change[] => {
    const text = corpusTexts[index];
    // An update may have made a name that is not of this run.
    return text && !context.isForeign(id)
      ? [{ id, name: context.name(`u ${text.words}`), description: text.description }]
      : [];
  });
  const bodies: WrittenRows<Change>[] = [];
  for (const body of inBodies(rows)) bodies.push(await writeUpdates(context, body));
  const listed = await readUntil(
    context,
    rows.map(({ id }) => id),
    (seen) => rows.every((row) => hasChange(seen, row)),
  );
  return { bodies, listed };
});

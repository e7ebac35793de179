import { once } from "../run/once.js";
import { batchUpdates } from "./batchUpdates.js";
import { corpusCreates } from "./corpusCreates.js";
import { corpusTexts } from "./corpus.js";
import { readUntil, type Segment } from "./segments.js";
import type { Change } from "./updates.js";
import { inBodies } from "./inBodies.js";
import { changedIn, writeUpdates, type WrittenRows } from "./writtenRows.js";

/** The texts of the corpus, written to segments that had other ones. */
export interface CorpusUpdates {
  readonly bodies: readonly WrittenRows<Change>[];
  readonly listed: readonly Segment[];
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
    (seen) => changedIn(seen, rows).length === 0,
  );
  return { bodies, listed };
});

import { once } from "../context.js";
import { createNamed, type Segment } from "./segments.js";

/** A timestamp may count whole seconds: only past the next one is a change sure to show. */
const PAST_THE_NEXT_SECOND_MS = 1100;

const WORDS = [
  "renamed",
  "redescribed",
  "both",
  "second",
  "emptied description",
  "same name",
  "unchanged",
  "neighbour",
  "deleted",
  "kept, one",
  "deleted, one",
  "deleted, two",
  "kept, two",
  "deleted beside an unknown",
  "loses a member",
  "loses all members",
  "deleted with members",
] as const;

/** What a segment that has aged is for. */
export type AgedWord = (typeof WORDS)[number];

/** Rows of one body: siblings of this endpoint take ten. */
const BATCH = 10;

/** Creates the segments that are to age, so that their time passes while other checks run. */
export const beginAging = once(async (context): Promise<{ created: readonly Segment[]; since: number }> => {
  const created = [
    ...(await createNamed(context, WORDS.slice(0, BATCH))),
    ...(await createNamed(context, WORDS.slice(BATCH))),
  ];
  return { created, since: context.clock.now() };
});

/** Finds a segment that was created more than a second ago, so that any later change of it shows in its timestamps. */
export const agedSegments = once(async (context): Promise<(word: AgedWord) => Segment> => {
  const { created, since } = await beginAging(context);
  await context.clock.sleep(Math.max(0, since + PAST_THE_NEXT_SECOND_MS - context.clock.now()));
  return (word) => {
    const segment = created[WORDS.indexOf(word)];
    if (segment === undefined) throw new Error("createNamed answers a segment for each word.");
    return segment;
  };
});

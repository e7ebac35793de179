import { once } from "../run/once.js";
import { unauthorizedCallers, type UnauthorizedCaller } from "./unauthorizedCallers.js";
import { createNamed, type Segment } from "./segments.js";

/** A timestamp may count whole seconds, so only a change in a later second is sure to show. */
const PAST_THE_NEXT_SECOND_MS = 1100;

const fixedWords = [
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
  "refused updates",
  "name in use",
  "to be renamed",
  "to lose a member to an intruder",
] as const;

/** The purpose of an aged segment, which is part of its name. */
export type AgedSegmentName =
  (typeof fixedWords)[number] | `to be ${"updated" | "deleted"} by ${UnauthorizedCaller}`;

const words: readonly AgedSegmentName[] = [
  ...fixedWords,
  ...unauthorizedCallers.map((intruder) => `to be updated by ${intruder}` as const),
  ...unauthorizedCallers.map((intruder) => `to be deleted by ${intruder}` as const),
];

/** Rows of one body: similar endpoints of the API take at most ten. */
const BATCH = 10;

/** Creates the segments early, so that they age while other checks run. */
export const beginAging = once(async (context): Promise<{ created: readonly Segment[]; since: number }> => {
  const created: Segment[] = [];
  for (let from = 0; from < words.length; from += BATCH) {
    created.push(...(await createNamed(context, words.slice(from, from + BATCH))));
  }
  return { created, since: context.clock.now() };
});

/** Finds segments created more than a second ago, so that any later change shows in their timestamps. */
export const agedSegments = once(async (context): Promise<(word: AgedSegmentName) => Segment> => {
  const { created, since } = await beginAging(context);
  await context.clock.sleep(Math.max(0, since + PAST_THE_NEXT_SECOND_MS - context.clock.now()));
  return (word) => {
    const segment = created[words.indexOf(word)];
    if (segment === undefined) throw new Error(`No aged segment was created for "${word}".`);
    return segment;
  };
});

import { once } from "../run/once.js";
import { unauthorizedCallers, type UnauthorizedCaller } from "./unauthorizedCallers.js";
import { byWord, createNamed, readUntil, type Segment } from "./segments.js";
import { inBodies } from "./inBodies.js";

/** A timestamp may count whole seconds, so only a change in a later second is sure to show. */
export const PAST_THE_NEXT_SECOND_MS = 1100;

/** Names of the segments that the updates are about. */
export const updatedNames = [
  "renamed",
  "redescribed",
  "both",
  "second",
  "emptied description",
  "same name",
  "unchanged",
  "neighbour",
] as const;

const fixedNames = [
  ...updatedNames,
  "kept, one",
  "kept, two",
  "loses a member",
  "loses all members",
  "refused updates",
  "updated by no JSON",
  "name in use",
  "to be renamed",
  "keeps its member",
] as const;

/** The purpose of an aged segment, which is part of its name. */
export type AgedSegmentName = (typeof fixedNames)[number] | `${"updated" | "deleted"}: ${UnauthorizedCaller}`;

const names: readonly AgedSegmentName[] = [
  ...fixedNames,
  ...unauthorizedCallers.map((caller) => `updated: ${caller}` as const),
  ...unauthorizedCallers.map((caller) => `deleted: ${caller}` as const),
];

/** Creates the segments early, so that they age while other checks run. */
export const beginAging = once(
  async (context): Promise<{ segments: readonly Segment[]; createdAt: number }> => {
    const segments: Segment[] = [];
    for (const words of inBodies(names)) segments.push(...(await createNamed(context, words)));
    return { segments, createdAt: context.clock.now() };
  },
);

/**
 * Finds segments created more than a second ago, so that any later change shows in their timestamps, as the list shows
 * them: a slip in the answer to their create is not one of a later write.
 */
export const agedSegments = once(async (context): Promise<(name: AgedSegmentName) => Segment> => {
  const { segments, createdAt } = await beginAging(context);
  const { clock } = context;
  await clock.sleep(Math.max(0, createdAt + PAST_THE_NEXT_SECOND_MS - clock.now()));
  const ids = segments.map(({ id }) => id);
  const listed = await readUntil(context, ids, (rows) => rows.length === ids.length);
  const created = byWord(names, segments);
  return (name) => listed.find(({ id }) => id === created(name).id) ?? created(name);
});

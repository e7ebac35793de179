import { once } from "../run/once.js";
import { unauthorizedCallers, type UnauthorizedCaller } from "./unauthorizedCallers.js";
import { byWord, createNamed, readPage, readUntil, type Segment } from "./segments.js";
import { inBodies } from "./inBodies.js";

/** A timestamp may count whole seconds, so only a change in a later second is sure to show. */
const PAST_THE_NEXT_SECOND_MS = 1100;

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
export const beginAging = once(async (context): Promise<readonly Segment[]> => {
  const created: Segment[] = [];
  for (const words of inBodies(names)) created.push(...(await createNamed(context, words)));
  return created;
});

/**
 * Finds segments created more than a second ago, so that any later change shows in their timestamps, as the list shows
 * them: a slip in the answer to their create is not one of a later write.
 */
export const agedSegments = once(async (context): Promise<(name: AgedSegmentName) => Segment> => {
  const created = byWord(names, await beginAging(context));
  const { later } = await twoReadings(context);
  return (name) => later.find(({ id }) => id === created(name).id) ?? created(name);
});

/** Reads the segments before and after others have read them, with more than a second and no write between. */
export const twoReadings = once(
  async (context): Promise<{ earlier: readonly Segment[]; later: readonly Segment[] }> => {
    const { clock } = context;
    const ids = (await beginAging(context)).map(({ id }) => id);
    const read = () => readUntil(context, ids, (rows) => rows.length === ids.length);
    const earlier = await read();
    await clock.sleep(PAST_THE_NEXT_SECOND_MS);
    // A change by this reading shows in the next one.
    await readPage(context, { limit: 1 });
    return { earlier, later: await read() };
  },
);

import { once } from "../run/once.js";
import { unauthorizedCallers, type UnauthorizedCaller } from "./unauthorizedCallers.js";
import { createNamed, type Segment } from "./segments.js";

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
  "deleted",
  "kept, one",
  "deleted, one",
  "deleted, two",
  "kept, two",
  "beside an unknown",
  "loses a member",
  "loses all members",
  "deleted with members",
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

/** Rows of one body: similar endpoints of the API take at most ten. */
const BATCH = 10;

/** Creates the segments early, so that they age while other checks run. */
export const beginAging = once(async (context): Promise<{ created: readonly Segment[]; since: number }> => {
  const created: Segment[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    created.push(...(await createNamed(context, names.slice(from, from + BATCH))));
  }
  return { created, since: context.clock.now() };
});

/** Finds segments created more than a second ago, so that any later change shows in their timestamps. */
export const agedSegments = once(async (context): Promise<(name: AgedSegmentName) => Segment> => {
  const { created, since } = await beginAging(context);
  await context.clock.sleep(Math.max(0, since + PAST_THE_NEXT_SECOND_MS - context.clock.now()));
  return (name) => {
    const segment = created[names.indexOf(name)];
    if (segment === undefined) throw new Error(`No aged segment was created for "${name}".`);
    return segment;
  };
});

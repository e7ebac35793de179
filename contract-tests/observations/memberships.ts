import { randomUUID } from "node:crypto";
import { isUuid } from "../../src/guard/isUuid.js";
import { NotApplicable, Violation } from "../run/check.js";
import type { AnsweredExchange, Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { agedSegments } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { firstProfiles, isInStore, link, membersOf, membershipPath } from "./profiles.js";
import { recreated } from "./recreate.js";
import { byWord, createNamed, hasRows, readUntil, type Segment } from "./segments.js";

/** Members of two segments at one time. */
export interface Members {
  readonly partly: readonly string[];
  readonly emptied: readonly string[];
}

/** Segments of ours with the same shopper profiles, and the effects of removals. */
export interface Memberships {
  readonly profile: string;
  readonly other: string;
  /** A third one in the first segment, if the store has it, that is never removed. */
  readonly control: string | undefined;
  /** The segment that loses one profile, and the one that loses both at once, by its later name. */
  readonly partly: Segment;
  readonly emptied: Segment;
  /** Answer to removing one profile, and to removing both. */
  readonly answers: {
    readonly one: Exchange;
    readonly both: Exchange;
  };
  /** The updates that give the first segment a new description and the second a new name. */
  readonly updates: Readonly<Record<keyof Members, Exchange>>;
  /** Members after the updates, and after one profile left the first segment. */
  readonly afterUpdate: Members;
  readonly afterOne: Members;
  /** Members before and after a third segment with both profiles was deleted. */
  readonly beforeDelete: Members;
  readonly afterDelete: Members;
  /** Members of the first segment at the end. */
  readonly atTheEnd: readonly string[];
  /** The two segments and the deleted one as the list shows them at the end. */
  readonly segments: readonly Segment[];
  /** Requests whose answers the documents leave open. */
  readonly again: AnsweredExchange;
  readonly unknownSegment: AnsweredExchange;
  readonly malformedSegment: AnsweredExchange;
  readonly besideStranger: AnsweredExchange;
  /** True if a profile that is in no segment any more is still in the store. */
  readonly profileBeforeDelete: boolean;
  readonly profileAfterDelete: boolean;
  readonly otherAfterRemoval: boolean;
  readonly deleted: Segment;
  readonly deletion: Exchange;
  /** The members of a new segment under the name of the deleted one, and its creation; missing if it was refused. */
  readonly inherited: { readonly members: readonly string[]; readonly creation: Exchange } | undefined;
}

/** Links shopper profiles to our segments and removes them again, one by one and together. */
export const memberships = once(async (context): Promise<Memberships> => {
  const [profile, other, control] = await firstProfiles(context);
  if (profile === undefined || other === undefined) {
    throw new Violation("the two shopper profiles that were there at the start", "fewer");
  }
  const named = [profile, other];
  const linked = control === undefined ? named : [...named, control];
  if (!linked.every(isUuid))
    throw new NotApplicable("the ids of the shopper profiles are no UUIDs, and the client sends no others");
  const aged = await agedSegments(context);
  const [partly, emptied] = [aged("loses a member"), aged("loses all members")];
  const words = ["deleted with members"] as const;
  const deleted = byWord(words, await createNamed(context, words))("deleted with members");
  await link(context, partly.id, linked);
  await link(context, emptied.id, named);
  await link(context, deleted.id, named);
  const read = (isSettled: (members: Members) => boolean) =>
    eventually(
      context,
      async () => ({
        partly: await membersOf(context, partly.id),
        emptied: await membersOf(context, emptied.id),
      }),
      isSettled,
    );
  const after = (fromPartly: number, fromEmptied: number) => (members: Members) =>
    members.partly.length === linked.length - fromPartly &&
    members.emptied.length === named.length - fromEmptied;
  await read(after(0, 0));
  await context.client.PUT("/segments", {
    body: [{ id: partly.id, description: "Changed while it has members" }],
  });
  const redescribed = context.lastExchange();
  // An update may clear a description that it leaves out.
  const renamed = {
    ...emptied,
    name: context.name("renamed with members"),
    description: emptied.description ?? "",
  };
  await context.client.PUT("/segments", {
    body: [{ id: renamed.id, name: renamed.name, description: renamed.description }],
  });
  const updates = { partly: redescribed, emptied: context.lastExchange() };
  const afterUpdate = await read(after(0, 0));

  const one = await remove(context, partly.id, [profile]);
  const afterOne = await read(after(1, 0));
  const both = await remove(context, emptied.id, [profile, other]);
  const again = await sendRemove(context, partly.id, [profile], "removed already");
  const unknownSegment = await sendRemove(context, randomUUID(), [other], "an unknown segment");
  const malformedSegment = await sendRemove(
    context,
    "loyal-customers",
    [other],
    "a segment id that is not a UUID",
  );
  const beforeDelete = await read(after(1, 2));
  const profileBeforeDelete = await isInStore(context, profile, emptied.id);
  await context.client.DELETE("/segments", { params: { query: { "id:in": [deleted.id] } } });
  const deletion = context.lastExchange();
  const afterDelete = await read(after(1, 2));
  const profileAfterDelete = await isInStore(context, profile, emptied.id);

  const besideStranger = await sendRemove(
    context,
    partly.id,
    [other, randomUUID()],
    "an unknown profile beside a member",
  );
  if (besideStranger.response.status >= 300) await remove(context, partly.id, [other]);
  const atTheEnd = await eventually(
    context,
    () => membersOf(context, partly.id),
    (members) => members.length === linked.length - 2,
  );
  const otherAfterRemoval = await isInStore(context, other, emptied.id);
  const segments = await readUntil(
    context,
    [partly.id, emptied.id, deleted.id],
    (rows) =>
      rows.length === 2 &&
      rows.every(({ id }) => id !== deleted.id) &&
      rows.some(({ name }) => name === renamed.name),
  );
  const inherited = await membersUnderNameOf(context, deleted);
  return {
    profile,
    other,
    control,
    partly,
    emptied: renamed,
    answers: { one, both },
    updates,
    afterUpdate,
    afterOne,
    beforeDelete,
    afterDelete,
    atTheEnd,
    segments,
    again,
    unknownSegment,
    malformedSegment,
    besideStranger,
    profileBeforeDelete,
    profileAfterDelete,
    otherAfterRemoval,
    deleted,
    deletion,
    inherited,
  };
});

async function membersUnderNameOf(context: Context, { name }: Segment): Promise<Memberships["inherited"]> {
  const { data } = await context.client.POST("/segments", {
    body: [{ name, description: recreated.deleted }],
  });
  const creation = context.lastExchange();
  const id = hasRows(data) ? data.data[0]?.id : undefined;
  return isUuid(id) ? { members: await membersOf(context, id), creation } : undefined;
}

async function remove(context: Context, segmentId: string, profiles: readonly [string, ...string[]]) {
  await context.client.DELETE("/segments/{segmentId}/shopper-profiles", {
    params: { path: { segmentId }, query: { "id:in": [...profiles] } },
  });
  return context.lastExchange();
}

function sendRemove(
  context: Context,
  segmentId: string,
  profiles: readonly string[],
  invalid: string,
): Promise<AnsweredExchange> {
  const path = `${membershipPath(segmentId)}?id:in=${profiles.join(",")}`;
  return context.send({ method: "DELETE", path, invalid });
}

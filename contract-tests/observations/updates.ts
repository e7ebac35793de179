import { demand } from "../run/check.js";
import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { agedSegments, updatedNames } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { evidenceOf, keepEvidence } from "./evidence.js";
import { shownAnswer, hasRows, readByIds, readEverySegment, readUntil, type Segment } from "./segments.js";
import { isSameList, isSameMoment } from "./sameSegment.js";

export interface Change {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
}

export interface Update {
  readonly sent: readonly Change[];
  readonly answered: readonly Segment[];
  readonly exchange: Exchange;
}

/** The kinds of change, each made in a body of its own. */
export type UpdateKind = "name" | "description" | "many" | "same" | "nothing";

/** Treatment of a description that an update leaves out; the documents allow both. */
export type LeftOut = "kept" | "cleared";

/** Updates of every kind to our segments, with the segments before and after. */
export interface Updates {
  /** As the list shows it after the first rename. */
  readonly descriptionLeftOut: LeftOut;
  readonly before: readonly Segment[];
  readonly updates: Record<UpdateKind, Update>;
  /** The same segments as the list shows them after all updates, filtered by their ids. */
  readonly after: readonly Segment[];
  readonly inWholeList: readonly Segment[];
  readonly neighbour: Segment;
}

/** Changes one name, one description, three segments at once, and two that are named without a change. */
export const updates = once(async (context): Promise<Updates> => {
  const aged = await agedSegments(context);
  const ids = updatedNames.map((name) => aged(name).id);
  // Reads once more, to see if reading changes anything, and because an earlier try may have changed something.
  const read = await readByIds(context, ids);
  const before = updatedNames.map((name) => read.find(({ id }) => id === aged(name).id) ?? aged(name));
  const made = {
    name: await update(context, [{ id: aged("renamed").id, name: context.name("Größe  新🛒“it's”<b>1 %") }]),
    description: await update(context, [
      { id: aged("redescribed").id, description: 'A new line\nand "another" – 新 😀 <i>&amp;</i>' },
    ]),
    many: await update(context, [
      { id: aged("both").id, name: context.name("both, new name"), description: "false" },
      { id: aged("second").id, description: "1e5" },
      { id: aged("emptied description").id, description: "" },
    ]),
    same: await update(context, [{ id: aged("same name").id, name: aged("same name").name }]),
    nothing: await update(context, [{ id: aged("unchanged").id }]),
  };
  const listed = await readUntil(context, [aged("renamed").id], (rows) =>
    rows.every(({ name }) => made.name.sent.some((change) => change.name === name)),
  );
  const isCleared = listed.some(({ description }) => (description ?? "") === "");
  const descriptionLeftOut = isCleared ? "cleared" : "kept";
  const expected = before.map((segment) =>
    withoutUpdatedAt(afterChanges(segment, Object.values(made), descriptionLeftOut)),
  );
  const answered = Object.values(made).flatMap((each) => each.answered);
  const isAsAnswered = ({ id, updated_at }: Segment) =>
    answered.every((row) => row.id !== id || isSameMoment(row.updated_at, updated_at));
  // An update that changes no value shows in its timestamp alone.
  const isAsExpected = (rows: readonly Segment[]) =>
    isSameList(rows.map(withoutUpdatedAt), expected) && rows.every(isAsAnswered);
  const after = await readUntil(context, ids, isAsExpected);
  const inWholeList = await eventually(
    context,
    async () => {
      const rows = await readEverySegment(context);
      const named = rows.filter(({ id }) => ids.includes(id));
      return keepEvidence(named, evidenceOf(rows));
    },
    isAsExpected,
  );
  return { descriptionLeftOut, before, updates: made, after, inWholeList, neighbour: aged("neighbour") };
});

/** Applies updates to a segment, except to its `updated_at`. */
export function afterChanges(
  segment: Segment,
  made: readonly Pick<Update, "sent">[],
  descriptionLeftOut: LeftOut,
): Segment {
  const cleared = descriptionLeftOut === "cleared" ? { description: null } : {};
  const changes = made.flatMap(({ sent }) => sent).filter(({ id }) => id === segment.id);
  return changes.reduce<Segment>((changed, change) => ({ ...changed, ...cleared, ...change }), segment);
}

/** Sets `updated_at` to `created_at`, to compare all the rest. */
export function withoutUpdatedAt(segment: Segment): Segment {
  return { ...segment, updated_at: segment.created_at };
}

async function update(context: Context, sent: readonly Change[]): Promise<Update> {
  const { data, response } = await context.client.PUT("/segments", { body: [...sent] });
  const exchange = context.lastExchange();
  demand(hasRows(data), "updated segments", shownAnswer(response, data));
  return { sent, answered: keepEvidence(data.data, exchange), exchange };
}

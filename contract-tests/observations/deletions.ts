import { randomUUID } from "node:crypto";
import type { AnsweredExchange, Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { agedSegments } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { evidenceOf, keepEvidence } from "./evidence.js";
import { byWord, createNamed, readEverySegment, readUntil, type Segment } from "./segments.js";
import { isSameList } from "./sameSegment.js";

/** Segments of ours, some of them deleted, and those that are left. */
export interface Deletions {
  readonly one: Deletion;
  readonly many: Deletion;
  /** A segment named beside an unknown id. */
  readonly beside: { readonly named: Segment; readonly exchange: AnsweredExchange };
  /** Segments that no request named. */
  readonly kept: readonly Segment[];
  /** All these segments in the list filtered by their ids, and in the whole list. */
  readonly listed: readonly Segment[];
  readonly inWholeList: readonly Segment[];
  /** Ids of segments that the run created, never deleted, and no longer finds. */
  readonly lost: readonly string[];
  /** Deletes a segment a second time. */
  readonly again: AnsweredExchange;
  /** Deletes an id that names no segment. */
  readonly unknown: AnsweredExchange;
}

/** The segments that one request named, and its answer. */
export interface Deletion {
  readonly named: readonly Segment[];
  readonly exchange: Exchange;
}

const words = [
  "deleted",
  "kept beside it",
  "deleted, one",
  "deleted, two",
  "beside an unknown",
  "kept last",
] as const;

/** Deletes one segment, two at once and one beside an unknown id, then reads these and two that no request named. */
export const deletions = once(async (context): Promise<Deletions> => {
  const aged = await agedSegments(context);
  const created = byWord(words, await createNamed(context, words));
  const [first, named, last] = [created("deleted"), created("beside an unknown"), created("kept last")];
  const kept = [aged("kept, one"), aged("kept, two"), created("kept beside it"), last];
  await readUntil(context, [first.id, last.id], (rows) => rows.length === 2);
  const one = await deleteNamed(context, [first]);
  const many = await deleteNamed(context, [created("deleted, one"), created("deleted, two")]);
  const again = await sendDelete(context, [first.id], "deleted already");
  const unknown = await sendDelete(context, [randomUUID()], "an unknown id");
  const besideUnknown = await sendDelete(
    context,
    [named.id, randomUUID()],
    "an unknown id beside a known one",
  );

  const all = [...one.named, ...many.named, named, ...kept];
  const ids = all.map(({ id }) => id);
  const left = besideUnknown.response.status < 300 ? kept : [named, ...kept];
  const isAsExpected = (rows: readonly Segment[]) => isSameList(rows, left);
  const listed = await readUntil(context, ids, isAsExpected);
  const deleted = new Set(ids.filter((id) => !left.some((segment) => segment.id === id)));
  const whole = await eventually(
    context,
    () => readEverySegment(context),
    (rows) => isAsExpected(among(rows, ids)) && lostFrom(rows, deleted, context).length === 0,
  );
  const inWholeList = among(whole, ids);
  const lost = lostFrom(whole, deleted, context);
  return {
    lost,
    one,
    many,
    beside: { named, exchange: besideUnknown },
    kept,
    listed,
    inWholeList,
    again,
    unknown,
  };
});

function among(rows: readonly Segment[], ids: readonly string[]): Segment[] {
  return keepEvidence(
    rows.filter(({ id }) => ids.includes(id)),
    evidenceOf(rows),
  );
}

function lostFrom(
  rows: readonly Segment[],
  deleted: ReadonlySet<string>,
  { history, createdIds }: Context,
): string[] {
  const asked = history()
    .filter(({ operationId }) => operationId === "deleteSegments")
    .map(({ request }) => decodeURIComponent(request.url));
  return createdIds().filter(
    (id) => !deleted.has(id) && !asked.some((url) => url.includes(id)) && !rows.some((row) => row.id === id),
  );
}

async function deleteNamed(context: Context, named: readonly Segment[]): Promise<Deletion> {
  const [first, ...others] = named.map(({ id }) => id);
  if (first === undefined) throw new Error("No segment to delete.");
  await context.client.DELETE("/segments", { params: { query: { "id:in": [first, ...others] } } });
  return { named, exchange: context.lastExchange() };
}

function sendDelete(context: Context, ids: readonly string[], invalid: string): Promise<AnsweredExchange> {
  return context.send({ method: "DELETE", path: `/segments?id:in=${ids.join(",")}`, invalid });
}

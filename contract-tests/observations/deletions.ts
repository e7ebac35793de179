import { randomUUID } from "node:crypto";
import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { RecordedResponse } from "../wire/exchange.js";
import { agedSegments } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { createNamed, readEverySegment, readUntil, type Segment } from "./segments.js";
import { isSameList } from "./sameSegment.js";

/** Segments of ours, some of them deleted, and those that are left. */
export interface Deletions {
  readonly one: Deletion;
  readonly many: Deletion;
  /** A segment named beside an unknown id. */
  readonly beside: { readonly named: Segment; readonly status: number };
  /** Segments that no request named. */
  readonly kept: readonly Segment[];
  /** All these segments in the list filtered by their ids, and in the whole list. */
  readonly listed: readonly Segment[];
  readonly inWholeList: readonly Segment[];
  /** Ids of segments that the run created, never deleted, and no longer finds. */
  readonly lost: readonly string[];
  /** Status of deleting a segment a second time. */
  readonly again: number;
  /** Status of deleting an id that names no segment. */
  readonly unknown: number;
}

/** The segments that one request named, and its answer. */
export interface Deletion {
  readonly named: readonly Segment[];
  readonly response: RecordedResponse | undefined;
}

/** Deletes one segment, two at once and one beside an unknown id, then reads these and two that no request named. */
export const deletions = once(async (context): Promise<Deletions> => {
  const aged = await agedSegments(context);
  const words = [
    "deleted",
    "kept beside it",
    "deleted, one",
    "deleted, two",
    "beside an unknown",
    "kept last",
  ];
  const [first, beside, second, third, named, last] = await createNamed(context, words);
  if (!first || !beside || !second || !third || !named || !last)
    throw new Error("createNamed returned fewer segments than words.");
  const kept = [aged("kept, one"), aged("kept, two"), beside, last];
  await readUntil(context, [first.id, last.id], (rows) => rows.length === 2);
  const one = await deleteNamed(context, [first]);
  const many = await deleteNamed(context, [second, third]);
  const again = await statusOfDelete(context, [first.id], "deleted already");
  const unknown = await statusOfDelete(context, [randomUUID()], "an unknown id");
  const status = await statusOfDelete(context, [named.id, randomUUID()], "an unknown id beside a known one");

  const all = [...one.named, ...many.named, named, ...kept];
  const ids = all.map(({ id }) => id);
  const left = status < 300 ? kept : [named, ...kept];
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
  return { lost, one, many, beside: { named, status }, kept, listed, inWholeList, again, unknown };
});

const among = (rows: readonly Segment[], ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id));

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
  return { named, response: context.lastExchange().response };
}

async function statusOfDelete(context: Context, ids: readonly string[], invalid: string): Promise<number> {
  const { response } = await context.send({
    method: "DELETE",
    path: `/segments?id:in=${ids.join(",")}`,
    invalid,
  });
  return response.status;
}

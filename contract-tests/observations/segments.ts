import type { Segment, SegmentCreate, SegmentPage } from "../../src/index.js";
import { demand, Violation } from "../run/check.js";
import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import { isObject, resolvePointer } from "../spec/json.js";
import { runIdIn } from "../wire/runNames.js";
import { eventually } from "./eventually.js";
import { evidenceOf, keepEvidence } from "./evidence.js";

export type { Segment, SegmentCreate, SegmentPage } from "../../src/index.js";

/** Maximum rows of a page, by the general page on pagination. */
export const MAX_PAGE_SIZE = 250;
/** A store holds at most 1000 segments, which are four pages; a broken one may hold more. */
const MAX_PAGES = 8;
const MAX_SHOWN = 200;

/** Tells an answer with rows from one that has none; an answer may differ from its declared type. */
export function hasRows<Answer>(answer: Answer | undefined): answer is Answer & { data: Segment[] } {
  const value: unknown = answer;
  return isObject(value) && Array.isArray(value.data) && value.data.every(isObject);
}

/** Tells a page of segments, with its pagination, from another answer. */
export function isPage(answer: unknown): answer is SegmentPage {
  return hasRows(answer) && isObject(resolvePointer(answer, "/meta/pagination"));
}

/** Describes an answer that is not as it must be. */
export function shownAnswer({ status }: { readonly status: number }, value: unknown): string {
  return value === undefined
    ? `status ${status}`
    : `status ${status} with ${JSON.stringify(value).slice(0, MAX_SHOWN)}`;
}

/** Reads the whole store before the first write, so that the segments of others are known. */
export const survey = once(readEverySegment);

/** Creates segments of ours and returns them in the order of the rows. */
export async function createOwn(context: Context, rows: readonly SegmentCreate[]): Promise<Segment[]> {
  await survey(context);
  const { data, response } = await context.client.POST("/segments", { body: [...rows] });
  demand(hasRows(data), "created segments", shownAnswer(response, data));
  keepEvidence(data.data, context.lastExchange());
  const taken = data.data.find(({ id }) => context.isForeign(id));
  demand(taken === undefined, "ids that no other segment has", taken?.id ?? "");
  return rows.map(({ name }) => {
    const segment = data.data.find((row) => row.name === name);
    demand(segment !== undefined, `a segment named ${name}`, "an answer without it");
    return segment;
  });
}

/** Creates a segment of ours for each word, which is part of its name. */
export function createNamed(context: Context, words: readonly string[]): Promise<Segment[]> {
  return createOwn(
    context,
    words.map((word) => ({ name: context.name(word), description: `about ${word}` })),
  );
}

/** Makes a lookup of segments by the words that they were created for, in the same order. */
export function byWord<Word extends string>(
  words: readonly Word[],
  segments: readonly Segment[],
): (word: Word) => Segment {
  return (word) => {
    const segment = segments[words.indexOf(word)];
    if (segment === undefined) throw new Error(`No segment was created for "${word}".`);
    return segment;
  };
}

export async function readPage(
  { client, lastExchange }: Context,
  query: { page?: number; limit?: number; "id:in"?: [string, ...string[]] },
): Promise<SegmentPage> {
  const { data, response } = await client.GET("/segments", { params: { query } });
  if (!isPage(data)) throw new Violation("a page of segments", shownAnswer(response, data));
  keepEvidence(data.data, lastExchange());
  return data;
}

/** The most ids that a filter of a run takes, if it has refused more. */
const mostIds = new WeakMap<object, number>();

/** Reads segments by their ids, in more than one request if the target takes fewer ids in one. */
export async function readByIds(
  context: Context,
  ids: readonly string[],
  limit: number | "default" = MAX_PAGE_SIZE,
): Promise<Segment[]> {
  const most = mostIds.get(context.run) ?? ids.length;
  const [first, ...others] = ids.slice(0, most);
  if (first === undefined) throw new Error("No id to read by.");
  const filter: [string, ...string[]] = [first, ...others];
  const query = { "id:in": filter, ...(limit !== "default" && { limit }) };
  const { data, response } = await context.client.GET("/segments", { params: { query } });
  if (response.status === 413 && others.length > 0) {
    mostIds.set(context.run, Math.ceil(filter.length / 2));
    return readByIds(context, ids, limit);
  }
  if (!isPage(data)) throw new Violation("a page of segments", shownAnswer(response, data));
  const rows = keepEvidence(data.data, context.lastExchange());
  if (ids.length > most) rows.push(...(await readByIds(context, ids.slice(most), limit)));
  return rows;
}

/** Reads segments by id until they are as expected, for two seconds at most. */
export function readUntil(
  context: Context,
  ids: readonly string[],
  holds: (rows: Segment[]) => boolean,
): Promise<Segment[]> {
  return eventually(context, () => readByIds(context, ids), holds);
}

/** Reads the whole list page by page, up to its own `total_pages`. */
export async function readEverySegment(context: Context): Promise<Segment[]> {
  const rows: Segment[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data, meta } = await readPage(context, { page, limit: MAX_PAGE_SIZE });
    rows.push(...data);
    if (data.length === 0 || page >= (meta.pagination.total_pages || 0)) break;
  }
  return keepEvidence(rows, context.lastExchange());
}

/** Reads the whole list and keeps the segments with these names. */
export async function readByNames(context: Context, names: readonly string[]): Promise<Segment[]> {
  const rows = await readEverySegment(context);
  const named = rows.filter(({ name }) => names.includes(name));
  return keepEvidence(named, evidenceOf(rows));
}

/** Formats segments for a violation; those of others by id only, because a faulty answer may contain them. */
export function shown(rows: readonly (Segment | undefined)[]): string {
  return JSON.stringify(rows.map((row) => (row === undefined ? "none" : withoutOthers(row))));
}

function withoutOthers(row: Segment): Partial<Segment> {
  // An answer may differ from its declared type.
  const name: unknown = row.name;
  return typeof name === "string" && runIdIn(name) !== undefined ? row : { id: row.id };
}

/** Formats the ids alone, for rows that may belong to others. */
export function shownIds(rows: readonly Segment[]): string {
  return JSON.stringify(rows.map(({ id }) => id));
}

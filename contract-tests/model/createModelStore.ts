import { isRecord } from "../../src/store/operations/body.js";
import { pick, type Traits } from "./drawTraits.js";
import { countsOf, jsonAnswer, refusalAnswer, type Problem, type Refused } from "./modelAnswers.js";
import type { ModelSegment, ModelState } from "./createModelState.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Random } from "../../src/store/random.js";

/** The description, and the end of a name, that the store refuses. */
export const TOO_LONG = "too long";
export const BAD_END = "!";
/** Begin of an id that is never taken away. */
const LOCKED = "a";
/** Share of the items of a partial success that fail after all. */
const BREAKS = 0.03;

interface Item {
  readonly id: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
}

interface Done {
  /** Id of the segment or profile that was written; undefined if the item was passed over. */
  readonly id: string | undefined;
  readonly row?: unknown;
  readonly undo: () => void;
}

/** Creates a fetch that answers as a store with these traits. */
export function createModelStore(
  traits: Traits,
  state: ModelState,
  clock: Clock,
  random: Random,
): (request: Request) => Promise<Response> {
  const { segments, members, reached, written } = state;

  function rowOf({ id, name, description = "", stamp }: ModelSegment) {
    const shown = description === "" ? traits.noDescription : { description };
    return { id, name, ...shown, created_at: stamp, updated_at: stamp };
  }
  function problemOf({ id, name, description }: Item): Problem | undefined {
    if (description === TOO_LONG)
      return { status: traits.invalidStatus, field: "description", title: "too long" };
    if (name === undefined) return undefined;
    if (name.endsWith(BAD_END)) return { status: traits.invalidStatus, field: "name", title: "bad end" };
    const key = traits.keyOf(name);
    const holder = [...segments.values()].find((other) => traits.keyOf(other.name) === key);
    if (!holder || holder.id === id) return undefined;
    const status = traits.conflictStatus;
    if (written.get(name)?.includes(holder.id)) state.see(`create refused after the fact: ${status}`);
    return { status, field: "name", title: "name in use" };
  }

  /** Carries out a request: all items, only the good ones, or none. */
  function write<Input>(
    items: readonly Input[],
    keyOf: (item: Input) => string,
    apply: (item: Input) => Done | Problem,
    answer: (done: readonly Done[]) => Response,
  ): Response {
    // A 422 says that nothing broke.
    const isMixed = traits.partialStatus === 200 || traits.partialStatus === 207;
    const done: (Done & { readonly key: string })[] = [];
    const refused: Refused[] = [];
    items.forEach((item, index) => {
      const key = keyOf(item);
      reached.add(key);
      const result = apply(item);
      const isBroken = isMixed && random() < BREAKS;
      if (!("undo" in result)) refused.push({ index, key, problem: result });
      else if (!isBroken) done.push({ ...result, key });
      else {
        state.see("partial success: 503 of an item");
        refused.push({ index, key, problem: { status: 503, field: "name", title: "broken" } });
        if (random() < 0.5) done.push({ ...result, key, row: undefined });
        else result.undo();
      }
    });
    const [first, ...others] = refused;
    const isPartial = first !== undefined && traits.partialStatus !== undefined;
    if (first && !isPartial) for (const { undo } of done.reverse()) undo();
    else
      for (const { key, id } of done)
        if (id !== undefined) written.set(key, [...(written.get(key) ?? []), id]);
    if (!first) return answer(done);
    if (isPartial && done.length > 0) state.see(`partial success: ${traits.partialStatus}`);
    const rows = isPartial ? done.flatMap(({ row }) => row ?? []) : undefined;
    return refusalAnswer([first, ...others], rows, items.length, traits);
  }

  function create(items: readonly Item[]): Response {
    const now = clock.now();
    const stamp = state.stampAt(now);
    const apply = (item: Item): Done | Problem => {
      const problem = problemOf(item);
      if (problem) return problem;
      const segment = state.put(item.name ?? "", item.description, now, stamp);
      const undo = () => {
        state.undo(segment, false);
      };
      return { id: segment.id, row: rowOf(segment), undo };
    };
    return write(items, ({ name = "" }) => name, apply, rowsAnswer(201));
  }
  function update(items: readonly Item[]): Response {
    const apply = (item: Item): Done | Problem => {
      const { id, name, description } = item;
      const segment = segments.get(id);
      if (!segment) return { status: traits.missingStatus, field: "id", title: "not found" };
      const problem = problemOf(item);
      if (problem) return problem;
      const before = { ...segment };
      if (name !== undefined) segment.name = traits.keep(name);
      if (description !== undefined) segment.description = description;
      return { id, row: rowOf(segment), undo: () => Object.assign(segment, before) };
    };
    return write(items, ({ id }) => id, apply, rowsAnswer(200));
  }
  function takeAway(ids: readonly string[], take: (id: string) => (() => void) | undefined): Response {
    const status = traits.missingOnDeleteStatus;
    const apply = (id: string): Done | Problem => {
      if (traits.locks && id.startsWith(LOCKED))
        return { status: traits.conflictStatus, field: "id", title: "locked" };
      const undo = take(id);
      if (undo) return { id, undo };
      if (written.has(id)) state.see(`delete repeated after the fact: ${status}`);
      return status === 204
        ? { id: undefined, undo: () => undefined }
        : { status, field: "id", title: "not found" };
    };
    const answer = (done: readonly Done[]) => {
      const passedOver = done.filter(({ id }) => id === undefined).length;
      if (traits.goneStatus === 204) return new Response(null, { status: 204 });
      return jsonAnswer(200, { data: [], meta: traits.counts ? countsOf(ids.length, passedOver) : {} });
    };
    return write(ids, (id) => id, apply, answer);
  }
  function takeSegment(id: string) {
    const segment = segments.get(id);
    if (!segment) return undefined;
    state.drop(segment);
    return () => {
      state.undo(segment, true);
    };
  }
  function takeMember(id: string) {
    return members.delete(id) ? () => members.add(id) : undefined;
  }
  function list(query: URLSearchParams): Response {
    const [page, limit] = [Number(query.get("page")), Number(query.get("limit"))];
    const all = state.listed();
    const data = all.slice((page - 1) * limit, page * limit).map(rowOf);
    const total_pages = Math.ceil(all.length / limit);
    const pagination = { total: all.length, per_page: limit, current_page: page, total_pages };
    return jsonAnswer(200, { data, meta: { pagination } });
  }
  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const ids = (searchParams.get("id:in") ?? "").split(",");
    const [, segmentId] = /\/segments\/(.+)\/shopper-profiles$/.exec(pathname) ?? [];
    if (segmentId !== undefined) {
      if (segments.has(segmentId)) return takeAway(ids, takeMember);
      for (const id of ids) reached.add(id);
      return jsonAnswer(404, { status: 404, title: "The segment does not exist." });
    }
    if (request.method === "GET") return list(searchParams);
    if (request.method === "DELETE") return takeAway(ids, takeSegment);
    const items = itemsIn(await request.json());
    return request.method === "POST" ? create(items) : update(items);
  }
  return async (request) => {
    const response = await answer(request);
    const date = pick(random, traits.dateClocks);
    response.headers.set("date", new Date(Math.max(0, clock.now() + date)).toUTCString());
    return response;
  };
}

function rowsAnswer(status: number) {
  return (done: readonly Done[]) => jsonAnswer(status, { data: done.map(({ row }) => row), meta: {} });
}

function itemsIn(body: unknown): Item[] {
  const rows: unknown[] = Array.isArray(body) ? body : [];
  const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);
  return rows.filter(isRecord).map(({ id, name, description }) => ({
    id: textOf(id) ?? "",
    name: textOf(name),
    description: textOf(description),
  }));
}

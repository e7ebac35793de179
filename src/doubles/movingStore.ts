import type { Call, RedactableAnswer } from "../call.js";
import { sleep } from "../time/sleep.js";
import type { Segment } from "../segments/context.js";
import { answerOf } from "./calls.js";
import { fakeContext, jsonOf, segmentOf, type FakeContext } from "./fakeContext.js";

/** A change at a place of the list, a while after the one before. */
export interface Change {
  readonly kind: "insert" | "delete" | "move";
  readonly afterMs: number;
  /** From 0 to below 1: the beginning to the end of the list. */
  readonly place: number;
}

export interface MovingStoreOptions {
  readonly rows: number;
  readonly changes?: readonly Change[];
  /** The largest page. */
  readonly most?: number;
  /** Reports the size that was requested for pages that are smaller. */
  readonly isSilent?: boolean;
  /** The total that is reported, in place of the right one. */
  readonly totalOf?: (right: number) => number;
  /** What happens on a page beyond the last. */
  readonly beyond?: "empty" | "refused" | "last";
  /** Milliseconds to the store and back. */
  readonly latencyMs?: () => readonly [there: number, back: number];
}

export interface MovingStore {
  readonly context: FakeContext;
  readonly rows: Segment[];
  /** Rows that were there since the beginning. */
  readonly lasting: () => string[];
  /** All rows that ever were there. */
  readonly ever: ReadonlySet<string>;
  readonly remove: (id: string) => void;
}

/** Makes a store on a virtual clock that pages by offset, and whose rows come and go between the answers. */
export function movingStore({
  rows: count,
  changes = [],
  most = 250,
  isSilent = false,
  totalOf = Number,
  beyond = "empty",
  latencyMs = () => [0, 0],
}: MovingStoreOptions): MovingStore {
  const rows = Array.from({ length: count }, (_, n) => segmentOf(n));
  const first = rows.map(({ id }) => id);
  const ever = new Set(first);
  const deleted = new Set<string>();
  const todo = [...changes];
  let made = count;
  let changedAt = 0;

  function change({ kind, place }: Change): void {
    const at = Math.floor(place * rows.length);
    const [row] = kind === "insert" ? [segmentOf((made += 1))] : rows.splice(at, 1);
    if (row && kind === "delete") deleted.add(row.id);
    if (row && kind === "insert") rows.splice(at, 0, row);
    if (row && kind === "move") rows.splice(Math.floor(((place * 7) % 1) * rows.length), 0, row);
    if (row) ever.add(row.id);
  }

  function pageFor(call: Call): RedactableAnswer {
    const query = new URL(call.url).searchParams;
    const asked = Number(query.get("limit") ?? 50);
    const limit = Math.min(asked, most);
    const ids = query.get("id:in")?.split(",");
    const found = ids ? rows.filter(({ id }) => ids.includes(id)) : rows;
    const pages = Math.max(1, Math.ceil(found.length / limit));
    const wanted = Number(query.get("page") ?? 1);
    if (wanted > pages && beyond === "refused") return answerOf(404, "{}");
    const page = beyond === "last" ? Math.min(pages, wanted) : wanted;
    const data = found.slice((page - 1) * limit, page * limit);
    const total = totalOf(found.length);
    const per_page = isSilent ? asked : limit;
    const pagination = {
      total,
      count: data.length,
      per_page,
      current_page: page,
      total_pages: Math.ceil(total / per_page),
    };
    return jsonOf(200, { data, meta: { pagination } });
  }

  const context = fakeContext(async (call) => {
    const { environment } = context;
    const [there, back] = latencyMs();
    await sleep(environment, there);
    for (; todo[0] && changedAt + todo[0].afterMs <= environment.now(); todo.shift()) {
      changedAt += todo[0].afterMs;
      change(todo[0]);
    }
    const answer = pageFor(call);
    await sleep(environment, back);
    return answer;
  });
  changedAt = context.environment.now();
  return {
    context,
    rows,
    ever,
    lasting: () => first.filter((id) => !deleted.has(id)),
    remove(id) {
      const at = rows.findIndex((row) => row.id === id);
      if (at < 0) return;
      rows.splice(at, 1);
      deleted.add(id);
    },
  };
}

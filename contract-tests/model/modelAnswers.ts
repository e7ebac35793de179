import type { Traits } from "./drawTraits.js";

/** Why a store refuses an item. */
export interface Problem {
  readonly status: number;
  readonly field: "name" | "description" | "id";
  readonly title: string;
}

/** An item that was refused, with its place in the request. */
export interface Refused {
  readonly index: number;
  /** Name or id. */
  readonly key: string;
  readonly problem: Problem;
}

type Wording = Pick<Traits, "naming" | "shape" | "namesAll" | "counts" | "partialStatus">;

/** Answers in JSON. */
export function jsonAnswer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

/** Counts the items of a request. */
export function countsOf(total: number, failed: number) {
  return { total, success: total - failed, failed };
}

/** Answers a request of which some items were refused; `rows` are those of the others, if they were written. */
export function refusalAnswer(
  refused: readonly [Refused, ...Refused[]],
  rows: readonly unknown[] | undefined,
  total: number,
  { naming, shape, namesAll, counts, partialStatus }: Wording,
): Response {
  const [first] = refused;
  const entries = refused.map((one) => entryOf(one, naming));
  if (rows && partialStatus !== undefined) {
    const meta = counts ? countsOf(total, refused.length) : {};
    return jsonAnswer(partialStatus, { data: rows, errors: entries, meta });
  }
  const { status } = first.problem;
  const told = namesAll ? entries.filter((entry) => entry.status === status) : [entryOf(first, naming)];
  if (shape === "bulk")
    return jsonAnswer(status, { data: [], errors: told, meta: counts ? countsOf(total, total) : {} });
  const errors = Object.fromEntries(told.flatMap((entry) => Object.entries(entry.errors)));
  return jsonAnswer(status, { ...entryOf(first, naming), errors });
}

function entryOf({ index, key, problem: { status, field, title } }: Refused, naming: Traits["naming"]) {
  const type = "about:blank";
  const errors: Record<string, string> =
    naming === "index"
      ? { [`${index}.${field}`]: title }
      : naming === "id"
        ? { [field]: `${title}: ${key}` }
        : field === "description"
          ? { description: title }
          : {};
  return { status, title, type, errors };
}

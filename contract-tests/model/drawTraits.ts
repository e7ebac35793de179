import type { Random } from "../../src/store/random.js";

/** Behaviour of a store where the documents are silent. */
export interface Traits {
  /** Returns the name as the store keeps it. */
  readonly keep: (name: string) => string;
  /** Two names with one key conflict. */
  readonly keyOf: (name: string) => string;
  /** How long a list shows neither new segments nor deletions. */
  readonly lagMs: number;
  /** Status of an answer to a batch of which a part succeeded; undefined if one bad item refuses the batch. */
  readonly partialStatus: number | undefined;
  /** Successful and failed items are counted in `meta`. */
  readonly counts: boolean;
  /** How an error names its item. */
  readonly naming: "index" | "id" | "nothing";
  readonly shape: "flat" | "bulk";
  /** A refused batch names all of its bad items, not only the first. */
  readonly namesAll: boolean;
  readonly conflictStatus: number;
  readonly invalidStatus: number;
  readonly missingStatus: number;
  /** 204 if unknown ids are passed over. */
  readonly missingOnDeleteStatus: number;
  readonly goneStatus: number;
  /** Some segments and profiles can never be taken away. */
  readonly locks: boolean;
  /** The field of a row whose description was not given. */
  readonly noDescription: { readonly description?: null | "" };
  readonly milliseconds: boolean;
  /** Errors of the clocks that write `created_at`, in milliseconds. */
  readonly stampClocks: readonly number[];
  /** The same for the `Date` header: of two machines, or of a cache. */
  readonly dateClocks: readonly [number, ...number[]];
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;

const same = (name: string) => name;
const trimmed = (name: string) => name.trim();
const folded = (name: string) => name.trim().toLowerCase();
const composed = (name: string) => name.normalize("NFC");
const decomposed = (name: string) => name.normalize("NFD");
/** How names are kept, and how they are compared. */
const forms = [
  [same, same],
  [trimmed, trimmed],
  [folded, folded],
  [composed, composed],
  [decomposed, composed],
  [same, (name: string) => folded(composed(name))],
] as const;

/** Draws one of several, of which only the first may be undefined. */
export function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** Draws a duration from one second to three days, short ones as often as long ones. */
export function drawSpan(random: Random): number {
  return Math.round(SECOND * ((3 * DAY) / SECOND) ** random());
}

/** Draws a store. */
export function drawTraits(random: Random): Traits {
  const [keep, keyOf] = pick(random, forms);
  const clock = () => pick(random, [1, -1]) * drawSpan(random);
  const first = pick(random, [0, clock()]);
  return {
    keep,
    keyOf,
    lagMs: pick(random, [0, 10 * SECOND * random()]),
    partialStatus: pick(random, [undefined, undefined, undefined, 207, 422, 200]),
    counts: random() < 0.5,
    naming: pick(random, ["index", "id", "nothing"]),
    shape: pick(random, ["flat", "bulk"]),
    namesAll: random() < 0.5,
    conflictStatus: pick(random, [409, 422]),
    invalidStatus: pick(random, [400, 422]),
    missingStatus: pick(random, [404, 422]),
    missingOnDeleteStatus: pick(random, [404, 422, 204]),
    goneStatus: pick(random, [204, 200]),
    noDescription: pick<Traits["noDescription"]>(random, [{}, { description: null }, { description: "" }]),
    milliseconds: random() < 0.5,
    stampClocks: random() < 0.15 ? [first, first + clock()] : [first],
    dateClocks: [0, clock(), -Infinity],
    locks: random() < 0.5,
  };
}

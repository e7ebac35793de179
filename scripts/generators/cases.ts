import type { Call } from "./generators.js";

/** The edition of the spec of which a client is generated. */
export type Edition = "spec" | "safe";
export const editions: readonly Edition[] = ["spec", "safe"];

/** The outcome of a call that the compiler refuses. */
export const REFUSED = "does not compile";
/** The beginning of the outcome of a call that fails before it sends anything. */
export const UNSENT = "not sent";
/** The outcome for generated code without an error of the compiler. */
export const COMPILES = "compiles";

/** Short names of the ids in requests. */
export const ids = {
  A: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
  B: "16fd2706-8baf-433b-82eb-8c7fada847da",
  S: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
} as const;

/** A call that a program may contain, and how good an outcome is. */
export interface Case {
  readonly name: string;
  readonly call: (edition: Edition) => Call;
  /** More is better. */
  readonly rate: (outcome: string) => number;
}

const S = JSON.stringify(ids.S);
const oneId = (edition: Edition) => (edition === "spec" ? `["${ids.A}"]` : `"${ids.A}"`);
const twoIds = (edition: Edition) =>
  edition === "spec" ? `["${ids.A}", "${ids.B}"]` : `"${ids.A},${ids.B}"`;
const sends = (request: string) => (outcome: string) => Number(outcome === request);

/** Rates the outcome of a call that must not be sent: refused, failing, sent to its resource with a filter, or worse. */
function rateDanger(outcome: string): number {
  if (outcome === REFUSED) return 3;
  if (outcome.startsWith(UNSENT)) return 2;
  return Number(/^DELETE \/segments\b.*[?&]id:in=/.test(outcome));
}

/** The calls that are tried. */
export const cases: readonly Case[] = [
  { name: "no filter", call: () => ({ operation: "deleteSegments" }), rate: rateDanger },
  {
    name: "profiles, no filter",
    call: () => ({ operation: "removeShopperProfilesFromSegment", segmentId: S }),
    rate: rateDanger,
  },
  { name: "empty text", call: () => ({ operation: "deleteSegments", filter: '""' }), rate: rateDanger },
  { name: "empty list", call: () => ({ operation: "deleteSegments", filter: "[]" }), rate: rateDanger },
  {
    name: "one id",
    call: (edition) => ({ operation: "deleteSegments", filter: oneId(edition) }),
    rate: sends("DELETE /segments?id:in=A"),
  },
  {
    name: "two ids",
    call: (edition) => ({ operation: "deleteSegments", filter: twoIds(edition) }),
    rate: sends("DELETE /segments?id:in=A,B"),
  },
  {
    name: "profiles, two ids",
    call: (edition) => ({
      operation: "removeShopperProfilesFromSegment",
      segmentId: S,
      filter: twoIds(edition),
    }),
    rate: sends("DELETE /segments/S/shopper-profiles?id:in=A,B"),
  },
  {
    name: "list, two ids",
    call: (edition) => ({ operation: "listSegments", filter: twoIds(edition) }),
    rate: sends("GET /segments?id:in=A,B"),
  },
  {
    name: "segment ..",
    call: (edition) => ({
      operation: "removeShopperProfilesFromSegment",
      segmentId: '".."',
      filter: oneId(edition),
    }),
    rate: rateDanger,
  },
];

/** The name of the cell that says if all generated code compiles. */
export const CODE = "code";

/** Rates the outcome of a cell; more is better. */
export function rate(cell: string, outcome: string): number {
  if (cell === CODE) return Number(outcome === COMPILES);
  return cases.find(({ name }) => name === cell)?.rate(outcome) ?? 0;
}

import type { ApiError } from "../errors/index.js";

/** The effect of a call on its items; both DELETEs take away. */
export type Kind = "create" | "update" | "takeAway";

/** A claim about an item. */
export type Claim = "succeeded" | "refused" | "unknown";

/** The statement of the last answer about one item. */
export type Statement =
  /** It shows the row of the item, or, of items that are taken away, leaves no failure for it. */
  | "done"
  /** 400 or 422 about a field of the item other than its name. */
  | "invalid"
  /** 409, or a 400 or 422 that may be about its name. */
  | "conflict"
  /** 404 in JSON about this item alone. */
  | "missing"
  /** The request as a whole was turned away: its token, path, size or rate. */
  | "notProcessed"
  /** All else: no answer, an unreadable one, 5xx, or no word about the item. */
  | "unclear";

type Claims = readonly [first: Claim, afterDoubt: Claim];

const DONE: Claims = ["succeeded", "succeeded"];
const REFUSED: Claims = ["refused", "refused"];
/** The try in doubt may have been the one that succeeded, which is why this one was refused. */
const REFUSED_BEFORE_DOUBT: Claims = ["refused", "unknown"];
const UNKNOWN: Claims = ["unknown", "unknown"];

/**
 * What follows from the answer to the last try, without and with an earlier try that may have been processed.
 *
 * The one assumption: while a call runs, nothing else writes a segment of the same name or id. The wire cannot tell
 * two writers apart.
 */
const create: Readonly<Record<Statement, Claims>> = {
  done: DONE,
  // A repetition has the same fields, so the try in doubt was refused for them too.
  invalid: REFUSED,
  // A name that was in use may become free, by an update in the same call, before a late try arrives.
  conflict: REFUSED_BEFORE_DOUBT,
  missing: REFUSED_BEFORE_DOUBT,
  notProcessed: REFUSED_BEFORE_DOUBT,
  unclear: UNKNOWN,
};

const claims: Readonly<Record<Kind, typeof create>> = {
  create,
  update: { ...create, missing: REFUSED },
  takeAway: {
    ...create,
    invalid: REFUSED_BEFORE_DOUBT,
    // An item that is not there is taken away, but only an earlier try can have done that.
    missing: ["refused", "succeeded"],
  },
};

/** When a listed segment with the name of a row was created, as far as the clock of the store is known. */
export type Age = "duringCall" | "beforeCall" | "unknown";

/** What follows where a list shows a segment with the name of a row that an answer called taken. */
const listedClaims: Readonly<Record<Age, Claims>> = {
  duringCall: DONE,
  beforeCall: REFUSED,
  unknown: REFUSED_BEFORE_DOUBT,
};

/** Returns what an answer lets claim. */
export function claimOf(kind: Kind, statement: Statement, mayHaveRun: boolean): Claim {
  return claims[kind][statement][mayHaveRun ? 1 : 0];
}

/**
 * Returns what a list lets claim of a row that should be created and whose name it shows.
 *
 * @param isTaken - An answer called the name taken: without one, sending the row again tells more.
 */
export function listedClaimOf(age: Age, isTaken: boolean, mayHaveRun: boolean): Claim {
  const claim = listedClaims[age][mayHaveRun ? 1 : 0];
  return claim === "refused" && !isTaken ? "unknown" : claim;
}

/** Reads what an error that is about one item says of it. */
export function statementOf({ status, errors }: ApiError): Statement {
  if (status >= 500) return "unclear";
  if (status === 404) return "missing";
  if (status === 409) return "conflict";
  const fields = Object.keys(errors);
  const isAboutName = fields.length === 0 || fields.some((field) => !/description|\bid\b/i.test(field));
  return isAboutName ? "conflict" : "invalid";
}

/** Returns what errors say of an item that any of them may be about. */
export function weakestOf(statements: readonly Statement[]): Statement {
  const [first = "unclear"] = statements;
  if (statements.every((statement) => statement === first)) return first;
  return statements.includes("unclear") ? "unclear" : "conflict";
}

import { claimOf, listedClaimOf, type Age, type Kind, type Statement } from "../../src/segments/claims.js";

/** A change of the client's text that makes it claim what is not so. */
export interface Mistake {
  readonly name: string;
  readonly falseBecause: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  /** Why the model cannot find it; undefined if it must. */
  readonly unseenBecause?: string | undefined;
}

type Reasons = readonly [succeeded: string, refused: string];

const FILE = "src/segments/claims.ts";
const CERTAIN = ["succeeded", "refused"] as const;
const KINDS: readonly Kind[] = ["create", "update", "takeAway"];

/** Why success and a refusal are false claims where the table has another one. */
const statements: readonly (readonly [Statement, ...Reasons])[] = [
  ["done", "", "the answer shows that the item was written"],
  ["invalid", "a field of the item was refused", "the try in doubt may have taken the item away"],
  ["conflict", "the item was refused", "the try in doubt may have written the item and caused the conflict"],
  ["missing", "there was nothing to write", "the try in doubt may have written the item or taken it away"],
  ["notProcessed", "the last try was turned away", "the try in doubt may have been processed"],
  ["unclear", "the request may not have been processed", "the request may have been processed"],
];
const ages: readonly (readonly [Age, ...Reasons])[] = [
  ["duringCall", "", "only this call can have created the segment"],
  ["beforeCall", "the segment is older than the call", ""],
  ["unknown", "the segment may be older than the call", "the try in doubt may have created the segment"],
];

/** Entries for which the truth of the model is the same either way. */
const unseen: Readonly<Record<string, string>> = {
  "missing takeAway: refused -> succeeded": "an item that is not there counts as taken away, too",
  "listed duringCall: succeeded -> refused":
    "a row that was never in doubt was not created, so no list shows it",
};

/** Puts each certain claim that an entry of the tables does not have in its place. */
export const claimMistakes: readonly Mistake[] = [
  ...statements.flatMap(([statement, ...reasons]) =>
    KINDS.flatMap((kind) =>
      mistakesOf({
        entry: `${statement} ${kind}`,
        reasons,
        isEntry: `statement === "${statement}" && kind === "${kind}"`,
        before: "return claims[kind][statement][mayHaveRun ? 1 : 0];",
        claimOf: (mayHaveRun) => claimOf(kind, statement, mayHaveRun),
      }),
    ),
  ),
  ...ages.flatMap(([age, ...reasons]) =>
    mistakesOf({
      entry: `listed ${age}`,
      reasons,
      isEntry: `age === "${age}" && isTaken`,
      before: "const claim = listedClaims[age][mayHaveRun ? 1 : 0];",
      claimOf: (mayHaveRun) => listedClaimOf(age, true, mayHaveRun),
    }),
  ),
];

interface Entry {
  readonly entry: string;
  readonly reasons: Reasons;
  /** Condition of the entry, in the code of the table. */
  readonly isEntry: string;
  /** The code that reads the table. */
  readonly before: string;
  readonly claimOf: (mayHaveRun: boolean) => string;
}

function mistakesOf({ entry, reasons, isEntry, before, claimOf }: Entry): Mistake[] {
  return [false, true].flatMap((mayHaveRun) =>
    CERTAIN.flatMap((claim, place): Mistake[] => {
      const right = claimOf(mayHaveRun);
      if (right === claim) return [];
      const name = `${entry}${mayHaveRun ? " after doubt" : ""}: ${right} -> ${claim}`;
      return [
        {
          name,
          falseBecause: reasons[place] ?? "",
          file: FILE,
          from: before,
          to: `if (${isEntry} && mayHaveRun === ${mayHaveRun}) return "${claim}";\n  ${before}`,
          unseenBecause: unseen[name],
        },
      ];
    }),
  );
}

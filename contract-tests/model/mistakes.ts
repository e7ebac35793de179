import { claimMistakes, type Mistake } from "./claimMistakes.js";

const CLAIMS = "src/segments/claims.ts";
const CLOCK = "src/segments/createStoreClock.ts";
const AGE = 'if (!stamp || least > most || requests < MIN_REQUESTS) return "unknown";';

/** Mistakes in the table of claims, and in the reading of what it is applied to. */
export const mistakes: readonly Mistake[] = [
  ...claimMistakes,
  {
    name: "a list proves a refusal without an answer",
    falseBecause: "the row may succeed when it is sent again",
    file: CLAIMS,
    from: 'claim === "refused" && !isTaken ? "unknown" : claim',
    to: "claim",
    unseenBecause: "the row was not created, so the claim is true, only early",
  },
  {
    name: "a 5xx is a conflict",
    falseBecause: "the request may have been processed",
    file: CLAIMS,
    from: 'if (status >= 500) return "unclear";',
    to: "",
  },
  {
    name: "a 5xx is a 404",
    falseBecause: "the request may not have been processed",
    file: CLAIMS,
    from: 'if (status >= 500) return "unclear";',
    to: 'if (status >= 500) return "missing";',
  },
  {
    name: "a 409 is a 404",
    falseBecause: "the item that was not taken away is still there",
    file: CLAIMS,
    from: 'if (status === 409) return "conflict";',
    to: 'if (status === 409) return "missing";',
  },
  {
    name: "a 409 is about the fields that it names",
    falseBecause: "the try in doubt may have caused the conflict",
    file: CLAIMS,
    from: 'if (status === 409) return "conflict";',
    to: 'if (status === 409) return "invalid";',
  },
  {
    name: "a name in use is an invalid field",
    falseBecause: "the try in doubt may have taken the name",
    file: CLAIMS,
    from: 'return isAboutName ? "conflict" : "invalid";',
    to: 'return "invalid";',
  },
  {
    name: "an error that names no field is not about the name",
    falseBecause: "the try in doubt may have taken the name",
    file: CLAIMS,
    from: "fields.length === 0 || ",
    to: "",
  },
  {
    name: "the first of several errors is about the item",
    falseBecause: "any of them may be",
    file: CLAIMS,
    from: "if (statements.every((statement) => statement === first)) return first;",
    to: "return first;",
  },
  {
    name: "every listed segment is as young as the call",
    falseBecause: "it may be older",
    file: CLOCK,
    from: AGE,
    to: 'if (stamp) return "duringCall";',
  },
  {
    name: "every listed segment is older than the call",
    falseBecause: "this call may have created it",
    file: CLOCK,
    from: AGE,
    to: 'if (stamp) return "beforeCall";',
  },
  {
    name: "one request shows the clock of the store",
    falseBecause: "a second machine, with a clock of its own, may stamp the next rows",
    file: CLOCK,
    from: "MIN_REQUESTS = 10",
    to: "MIN_REQUESTS = 1",
  },
  {
    name: "clocks that disagree show an age",
    falseBecause: "the comparison has no solution",
    file: CLOCK,
    from: "least > most || ",
    to: "",
  },
];

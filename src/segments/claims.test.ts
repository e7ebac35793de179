import {
  type ApiError,
  ConflictError,
  NotFoundError,
  ServerError,
  ValidationError,
} from "../errors/index.js";
import { callOf } from "../doubles/calls.js";
import { claimOf, listedClaimOf, statementOf, weakestOf, type Kind, type Statement } from "./claims.js";

const kinds: readonly Kind[] = ["create", "update", "takeAway"];

test.each<[Statement, string, string]>([
  // Create, update, take away; first without, then after a try that may have been processed.
  ["done", "succeeded succeeded succeeded", "succeeded succeeded succeeded"],
  ["invalid", "refused refused refused", "refused refused unknown"],
  ["conflict", "refused refused refused", "unknown unknown unknown"],
  ["missing", "refused refused refused", "unknown refused succeeded"],
  ["notProcessed", "refused refused refused", "unknown unknown unknown"],
  ["unclear", "unknown unknown unknown", "unknown unknown unknown"],
])("%s", (statement, first, afterDoubt) => {
  const claimsOf = (mayHaveRun: boolean) =>
    kinds.map((kind) => claimOf(kind, statement, mayHaveRun)).join(" ");
  expect(claimsOf(false)).toBe(first);
  expect(claimsOf(true)).toBe(afterDoubt);
});

test("a listed segment is ours if it was created during the call", () => {
  expect(listedClaimOf("duringCall", false, true)).toBe("succeeded");
  expect(listedClaimOf("duringCall", true, false)).toBe("succeeded");
});

test("a row is refused if its name was taken before the call, and an answer says so", () => {
  expect(listedClaimOf("beforeCall", true, true)).toBe("refused");
  expect(listedClaimOf("beforeCall", false, true)).toBe("unknown");
});

test("a listed segment of unknown age proves a refusal only without doubt", () => {
  expect(listedClaimOf("unknown", true, false)).toBe("refused");
  expect(listedClaimOf("unknown", true, true)).toBe("unknown");
});

test.each<[string, ApiError, Statement]>([
  ["a 409", new ConflictError({ ...callOf(), attempts: 1, status: 409 }), "conflict"],
  ["a 404", new NotFoundError({ ...callOf(), attempts: 1, status: 404 }), "missing"],
  ["a 500 of one item", new ServerError({ ...callOf(), attempts: 1, status: 500 }), "unclear"],
  ["a 422 without fields", invalid({}), "conflict"],
  ["a 422 about a name", invalid({ "0.name": "in use" }), "conflict"],
  ["a 422 about a name and more", invalid({ "0.name": "in use", "0.description": "x" }), "conflict"],
  ["a 422 about a description", invalid({ "0.description": "too long" }), "invalid"],
])("%s", (_, error, statement) => {
  expect(statementOf(error)).toBe(statement);
});

test.each<[Statement[], Statement]>([
  [["invalid", "invalid"], "invalid"],
  [["missing"], "missing"],
  [["invalid", "conflict"], "conflict"],
  [["missing", "invalid"], "conflict"],
  [["invalid", "unclear"], "unclear"],
  [[], "unclear"],
])("of %j, any of which may be about an item, %s counts", (statements, expected) => {
  expect(weakestOf(statements)).toBe(expected);
});

function invalid(errors: Record<string, string>): ValidationError {
  return new ValidationError({ ...callOf(), attempts: 1, status: 422, errors });
}

import { distinctDrift, driftEntry } from "./entry.js";

const entry = (what: string, kind: Parameters<typeof driftEntry>[0]["kind"] = "property", check = "a.b") =>
  driftEntry({ operationId: "listSegments", kind, what }, check);

test("a fingerprint is of operation, kind and what, and of nothing else", () => {
  expect(entry("data[].colour").fingerprint).toMatch(/^[0-9a-f]{12}$/);
  expect(entry("data[].colour", "property", "c.d").fingerprint).toBe(entry("data[].colour").fingerprint);
  expect(entry("data[].colour", "header").fingerprint).not.toBe(entry("data[].colour").fingerprint);
  expect(entry("data[].size").fingerprint).not.toBe(entry("data[].colour").fingerprint);
  const elsewhere = driftEntry(
    { operationId: "createSegments", kind: "property", what: "data[].colour" },
    "",
  );
  expect(elsewhere.fingerprint).not.toBe(entry("data[].colour").fingerprint);
});

test("a fingerprint stays from version to version of the suite", () => {
  // Otherwise an old baseline would be worthless.
  expect(entry("data[].colour").fingerprint).toBe("92424abe23a1");
});

test("ids and names of a run are left out", () => {
  const one = entry("a row 3fa85f64-5717-4562-b3fc-2c963f66afa6 of contract-0123456789abcdef-one");
  const other = entry("a row 9c858901-8a57-4791-81fe-4c455b099bc9 of contract-fedcba9876543210-one");
  expect(one).toEqual(other);
  expect(one.what).toBe("a row <id> of contract-<run>-one");
});

test("what a server makes long is cut, and told apart all the same", () => {
  const [one, other] = [entry("a".repeat(100_000)), entry(`${"a".repeat(99_999)}b`)];
  expect(one.what.length).toBeLessThan(300);
  expect(one.fingerprint).not.toBe(other.fingerprint);
});

test.each([
  ["status", "200", "breaking"],
  ["status", "302", "breaking"],
  ["status", "418", "additive"],
  ["value", "meta.pagination.per_page is above 250", "breaking"],
  ["property", "data[].colour", "additive"],
  ["header", "x-new", "additive"],
  ["reading", "PUT is answered 200", "reading"],
] as const)("%s %s is %s", (kind, what, expected) => {
  expect(entry(what, kind).class).toBe(expected);
});

test("the same drift is told once, with the check that saw it first", () => {
  const told = distinctDrift([entry("x", "header", "first"), entry("y"), entry("x", "header", "second")]);
  expect(told.map(({ what, check }) => `${what} ${check}`)).toEqual(["x first", "y a.b"]);
});

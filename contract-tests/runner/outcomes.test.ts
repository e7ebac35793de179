import { outcomeOf, readOutcomes } from "./outcomes.js";

const result = { id: "listSegments.page", operationId: "listSegments", status: "pass", ms: 1 };
const drift = {
  operationId: "listSegments",
  kind: "header",
  what: "x-new",
  check: "listSegments.page",
  fingerprint: "012345abcdef",
};
const shown = { asserted: ["status listSegments 200: answered"], observed: [] };
const seen = { tried: ["listSegments", "createSegments"], working: ["listSegments"] };
const lines = [
  { kind: "created", target: "live", ids: ["a", "b"] },
  { kind: "sent", target: "live", requests: 3, hasWritten: true, ...seen },
  { kind: "check", target: "live", result, drift: [drift, drift], shown },
  { kind: "check", target: "prism", result, drift: [], shown },
  { kind: "created", target: "live", ids: ["c"] },
  { kind: "sent", target: "live", requests: 7, hasWritten: true, ...seen },
  { kind: "unjudgeable", target: "live", message: "too full" },
  { kind: "refused-write", target: "live", status: 403, body: "no" },
  { kind: "cap", target: "live" },
].map((line) => JSON.stringify(line));

test("the lines of a target are gathered, and no others", () => {
  expect(
    outcomeOf(
      { name: "live", baseUrl: "http://127.0.0.1:4010/stores/abc/v3" },
      readOutcomes(lines.join("\n")),
    ),
  ).toEqual({
    name: "live",
    origin: "http://127.0.0.1:4010",
    results: [result],
    drift: [drift],
    shown: [{ id: "listSegments.page", ...shown }],
    createdIds: ["a", "b", "c"],
    requests: 7,
    hasWritten: true,
    ...seen,
    unjudgeable: "too full",
    isCapReached: true,
    refusedWrite: { status: 403, body: "no" },
  });
});

test("nothing is told of a target that nothing came of", () => {
  expect(
    outcomeOf({ name: "store", baseUrl: "http://[::1]:4010" }, readOutcomes(lines.join("\n"))),
  ).toMatchObject({ results: [], requests: 0, hasWritten: false, unjudgeable: undefined });
  expect(readOutcomes("")).toEqual([]);
});

test("a torn line and one that says something else are left out", () => {
  const whole = lines[0] ?? "";
  const text = [whole, '{"kind":"new","target":"live"}', "7", whole.slice(0, -5)].join("\n");
  expect(readOutcomes(text)).toEqual([JSON.parse(whole)]);
});

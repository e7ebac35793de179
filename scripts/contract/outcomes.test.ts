import { outcomeOf, readOutcomes } from "./outcomes.js";

const result = { id: "listSegments.page", operationId: "listSegments", status: "pass", ms: 1 };
const drift = { operationId: "listSegments", kind: "header", what: "x-new", check: "listSegments.page" };
const lines = [
  { kind: "created", target: "live", ids: ["a", "b"] },
  { kind: "sent", target: "live", requests: 3 },
  { kind: "check", target: "live", result, drift: [drift, drift] },
  { kind: "check", target: "prism", result, drift: [] },
  { kind: "created", target: "live", ids: ["c"] },
  { kind: "sent", target: "live", requests: 7 },
  { kind: "refused-write", target: "live", status: 403, body: "no" },
  { kind: "cap", target: "live" },
].map((line) => JSON.stringify(line));

test("the lines of a target are gathered, and no others", () => {
  expect(outcomeOf("live", readOutcomes(lines.join("\n")))).toEqual({
    name: "live",
    results: [result],
    drift: [drift],
    createdIds: ["a", "b", "c"],
    requests: 7,
    isCapReached: true,
    refusedWrite: { status: 403, body: "no" },
  });
});

test("nothing is told of a target that nothing came of", () => {
  expect(outcomeOf("store", readOutcomes(lines.join("\n")))).toMatchObject({ results: [], requests: 0 });
  expect(readOutcomes("")).toEqual([]);
});

test("a torn line and one that says something else are left out", () => {
  const whole = lines[0] ?? "";
  const text = [whole, '{"kind":"new","target":"live"}', "7", whole.slice(0, -5)].join("\n");
  expect(readOutcomes(text)).toEqual([JSON.parse(whole)]);
});

import { readingEntries } from "./readingEntries.js";

const of = (operationId: "listSegments" | "createSegments", ...readings: string[]) => ({
  id: `${operationId}.a`,
  operationId,
  status: "pass" as const,
  ms: 1,
  readings,
});

test("what an operation answers with one status is one entry", () => {
  const results = [
    of("listSegments", "page 0 is answered 422", "an order is kept"),
    of("listSegments", "limit 0 is answered 422"),
    of("createSegments", "an object is answered 422"),
  ];
  expect(readingEntries(results)).toEqual([
    ["answered 422: page 0; limit 0", "listSegments"],
    ["an order is kept", "listSegments"],
    ["an object is answered 422", "createSegments"],
  ]);
});

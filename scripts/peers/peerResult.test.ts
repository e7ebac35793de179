import { summaryOf } from "./peerResult.js";

test("a table, and a line for each failure and each reason", () => {
  const leftOut = [
    { count: 2, text: "of 400, because every request is valid: List Segments" },
    { count: 1, text: "of 429, because the quota is not spent: List Segments" },
  ];
  const summary = summaryOf([
    { peer: "Dredd", green: 6, red: ["one was not played."], leftOut },
    { peer: "Redocly Respect", green: 16, red: [], leftOut: [] },
  ]);
  expect(summary).toBe(`                           green       red  left out
Dredd                          6         1         3
Redocly Respect               16         0         0

Dredd: one was not played.
Dredd leaves out 2 of 400, because every request is valid: List Segments
Dredd leaves out 1 of 429, because the quota is not spent: List Segments`);
});

import { answerOf, callOf } from "../doubles/calls.js";
import { errorOf, isSegment, responseError, segmentsIn } from "./segmentAnswer.js";
import { segmentOf } from "../doubles/fakeContext.js";

test("an error says how many tries were sent, one where nobody counted", () => {
  expect(errorOf(callOf(), { ...answerOf(500), attempts: 3 }).attempts).toBe(3);
  expect(errorOf(callOf(), answerOf(500)).attempts).toBe(1);
  expect(responseError(callOf(), { ...answerOf(200), attempts: 3 }, "has no data").attempts).toBe(3);
  expect(responseError(callOf(), answerOf(200), "has no data").attempts).toBe(1);
});

test.each([
  null,
  undefined,
  "a",
  [],
  {},
  { id: "1" },
  { name: "a" },
  { id: 1, name: "a" },
  { id: "1", name: null },
])("%j is no segment", (row) => {
  expect(isSegment(row)).toBe(false);
  expect(segmentsIn({ data: [row, segmentOf(1)] })).toEqual([segmentOf(1)]);
});

test("a segment may have more, and less than the documents say", () => {
  expect(isSegment({ id: "1", name: "a", colour: "red" })).toBe(true);
});

test.each([undefined, null, [], "data", {}, { data: null }, { data: {} }])("%j has no segments", (body) => {
  expect(segmentsIn(body)).toEqual([]);
});

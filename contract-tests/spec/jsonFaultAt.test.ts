import { jsonFaultAt } from "./jsonFaultAt.js";

test.each([
  ['{"data":[x]}', 9],
  ['{"data":[]} and more', 12],
  // The first letter may begin `null`.
  ['notice: {"data":[]}', 1],
  ['{"data":[{"id":"a"}', 19],
  ['{"data":[{"id":"a",}]}', 19],
  ["", 0],
  [`{"data":[${"1,".repeat(2000)}]}`, 4009],
])("case %#: a text is no JSON from a character on", (text, place) => {
  expect(jsonFaultAt(text)).toBe(place);
});

test("JSON has no such place", () => {
  expect(jsonFaultAt('{"data":[]}')).toBeUndefined();
});

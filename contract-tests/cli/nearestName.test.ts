import { nearestName } from "./nearestName.js";

test.each([
  ["--onyl", "--only"],
  ["--readonly", "--read-only"],
  ["--anotations", "--annotations"],
  ["", "--url"],
])("%j is nearest to %s", (name, expected) => {
  expect(nearestName(name, ["--annotations", "--only", "--read-only", "--url"])).toBe(expected);
});

import { printable, printableLine } from "./printable.js";

test.each([
  ["\u001B[2Jgone", "\\u001b[2Jgone"],
  ["a\rb", "a\\u000db"],
  ["a\u202Eb\u2066c", "a\\u202eb\\u2066c"],
  ["::error::no", ": :error::no"],
  ["x\n  ::stop-commands::t", "x\n  : :stop-commands::t"],
  ["x ##[add-mask]y", "x ## [add-mask]y"],
  ["a::b, é, 中文, 😀\tc", "a::b, é, 中文, 😀\tc"],
])("%j is printed as %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("a line stays one", () => {
  expect(printableLine("a\n::b")).toBe("a\\n::b");
});

import { truncate, singleLine } from "./text.js";

test("spaces, control and format characters become one space each run", () => {
  expect(singleLine(" a\r\n\tb\u0000\u200b\u2028c ", 99)).toBe("a b c");
});

test("what is too long is cut, with a mark", () => {
  expect(truncate("abc", 3)).toBe("abc");
  expect(truncate("abcd", 3)).toBe("ab…");
  expect(singleLine("ab\ncd", 4)).toBe("ab …");
});

import { cut, line } from "./text.js";

test("spaces, control and format characters become one space each run", () => {
  expect(line(" a\r\n\tb\u0000\u200b\u2028c ", 99)).toBe("a b c");
});

test("what is too long is cut, with a mark", () => {
  expect(cut("abc", 3)).toBe("abc");
  expect(cut("abcd", 3)).toBe("ab…");
  expect(line("ab\ncd", 4)).toBe("ab …");
});

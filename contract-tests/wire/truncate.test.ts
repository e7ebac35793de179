import { truncate } from "./truncate.js";

test("the text says how much of it is missing, and no character is cut in two", () => {
  expect(truncate("abc", 3)).toBe("abc");
  expect(truncate("abcd", 3)).toBe("abc… (1 more characters)");
  expect(truncate("ab😀", 3)).toBe("ab… (2 more characters)");
});

import { readings } from "./parsed.js";
import { hiding, withoutToken } from "./withoutToken.js";

test("a token goes, as it is and as JSON and URLs write it", () => {
  expect(hiding('a"b/c')('1 a"b/c 2 a\\"b/c 3 a%22b%2Fc 4')).toBe("1 [redacted] 2 [redacted] 3 [redacted] 4");
});

test("the token of an answer is remembered with it, and there may be none", () => {
  const response = new Response();
  expect(withoutToken(response)("text")).toBe("text");
  readings.set(response, { text: "", hide: hiding("ex") });
  expect(withoutToken(response)("text")).toBe("t[redacted]t");
});

import { printable, printableLine } from "./printable.js";

test.each([
  ["\u001B[2Jgone", "⟨U+001B⟩[2Jgone"],
  ["a\rb", "a⟨U+000D⟩b"],
  ["a\u202Eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c"],
  ["::error::no", ": :error::no"],
  ["x\n  ::stop-commands::t", "x\n  : :stop-commands::t"],
  ["x ##[add-mask]y", "x ## [add-mask]y"],
  ["x ##vso[task.setvariable variable=a]b", "x ## vso[task.setvariable variable=a]b"],
  ["x###VSO[task.complete]", "x### VSO[task.complete]"],
  ["x ##teamcity[buildStop readdToQueue='true']", "x ## teamcity[buildStop readdToQueue='true']"],
  ["##\u200Bvso[task.complete]", "##⟨U+200B⟩vso[task.complete]"],
  ["a::b, ## c, é, 中文, 😀\tc", "a::b, ## c, é, 中文, 😀\tc"],
])("%j is printed as %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test.each([
  ["C1 control characters", "\u0080\u009B\u009F"],
  ["marks and overrides of direction", "\u061C\u200E\u200F\u202A\u202E\u2066\u2069"],
  ["spaces without width", "\u00AD\u200B\u200C\u200D\u2060\uFEFF\u3164\uFFA0"],
  ["line separators", "\u2028\u2029\u0085"],
  ["tag characters", "\u{E0001}\u{E0041}\u{E007F}"],
  ["variation selectors", "\uFE0F\u{E0100}\u{E01EF}"],
  ["annotation marks", "\uFFF9\uFFFA\uFFFB"],
  ["lone surrogates", "\uDC00\uD800"],
  ["no characters", "\uFFFE\uFFFF\u{1FFFF}"],
])("%s are replaced by their names", (_, text) => {
  const names = Array.from(text, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `⟨U+${code.padStart(4, "0")}⟩`;
  });
  expect(printable(text)).toBe(names.join(""));
});

test("a line stays one", () => {
  expect(printableLine("a\n::b")).toBe("a\\n::b");
});

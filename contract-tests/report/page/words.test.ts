import { shownText } from "./words.js";

test("line breaks, tabs, quotes and other scripts stay", () => {
  expect(shownText('a\n\t"b" <c> Käufer 顧客 🛒')).toBe('a\n\t"b" <c> Käufer 顧客 🛒');
});

test("invisible characters are replaced by their names", () => {
  expect(shownText("a\u0000b\rc\u202Ed\u2066\uD800")).toBe("a⟨U+0000⟩b⟨U+000D⟩c⟨U+202E⟩d⟨U+2066⟩⟨U+D800⟩");
});

test("megabytes are truncated, with a mark", () => {
  expect(shownText("x".repeat(5_000_000))).toBe(`${"x".repeat(4000)}… (4996000 more characters)`);
  expect(shownText("🛒🛒", 3)).toBe("🛒… (2 more characters)");
});

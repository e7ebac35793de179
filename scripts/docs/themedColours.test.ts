import { themedColours } from "./themedColours.js";

test("each colour has both values, of which the theme takes one", () => {
  const css =
    ":root { color-scheme: light dark; --ink: #000; }\n@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }";
  expect(themedColours(css)).toContain("--ink: light-dark(#000, #fff);");
  expect(themedColours(css)).toContain('[data-theme="dark"]');
});

test("a colour without a dark value is refused", () => {
  expect(() => themedColours(":root { --ink: #000; }")).toThrow("--ink");
});

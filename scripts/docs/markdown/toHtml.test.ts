import { plainText } from "./plainText.js";
import { toHtml } from "./toHtml.js";

test("raw HTML is shown as text", () => {
  expect(toHtml('<img src=x onerror="alert(1)">', "index")).not.toContain("<img");
  expect(toHtml("a <b>c</b>", "index")).toContain("&lt;b&gt;");
});

test("links within the site are relative to the page", () => {
  expect(toHtml("[x](site:schemas#Segment)", "guides/a")).toContain('href="../schemas.html#Segment"');
});

test("headings have the fragment that GitHub gives them, and a link to it", () => {
  expect(toHtml("## What `id:in` does, then", "index")).toMatch(
    /<h2 id="what-idin-does-then">.*href="#what-idin-does-then"/,
  );
});

test("code is marked, and escaped in any language", () => {
  expect(toHtml("```ts\nconst a = 1;\n```", "index")).toContain('<span class="hljs-keyword">const</span>');
  expect(toHtml("```unknown\na < b\n```", "index")).toContain("a &lt; b");
});

test("the words of Markdown are left without marks", () => {
  expect(plainText("## A `b`\n\n- [c](site:d)\n- **e** & <f>\n\n| g | h |\n|---|---|\n| i | j |")).toBe(
    "A b c e & <f> g h i j",
  );
});

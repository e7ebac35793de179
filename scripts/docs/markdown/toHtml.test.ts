import { withoutMarks } from "./marks.js";
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

test("marks of headings and items are fragments, and stand in no form", () => {
  const markdown = "## A {#b}\n\n- {#c.d} `d` (`string`, optional)\n\n  Text.";
  expect(toHtml(markdown, "index")).toMatch(
    /<h2 id="b">A .*<li class="field" id="c\.d"><p><a class="name" href="#c\.d"><code>d<\/code><\/a>.*optional.*<p>Text\.<\/p>/s,
  );
  expect(withoutMarks(markdown)).toBe("## A\n\n- `d` (`string`, optional)\n\n  Text.");
});

test("errors are folded, code stands aside, and its forms are tabs up to the next heading", () => {
  const html = toHtml(
    "One\n\n## Code {#code .aside}\n\n### curl {#x .tab}\n\n```sh\ncurl\n```\n\n## After\n\n### 400 {#e .fold}\n\nText\n\n### 500",
    "index",
  );
  expect(html).toMatch(
    /^<div class="split"><div><p>One.*<section class="aside"><h2.*<section class="sample" data-tab="curl">.*curl.*<\/section><\/section><div><h2 id="after">/s,
  );
  expect(html).toMatch(
    /<details class="fold"><summary><h3 id="e">.*<\/summary><p>Text<\/p>\n<\/details><h3 id="500">/s,
  );
});

test("names in code lead to their pages, except within links", () => {
  const names = new Map([["AnError", "client#AnError"]]);
  expect(toHtml("`AnError[]` [`AnError`](site:x)", "guides/a", names)).toBe(
    '<p><code><a href="../client.html#AnError">AnError</a>[]</code> <a href="../x.html"><code>AnError</code></a></p>\n',
  );
});

test("sources are marked by their kind, and those with a reservation too", () => {
  const line = "_Vendor's page: [A](site:statements#a)._";
  expect(toHtml(line, "index")).toContain('<p class="sources"><span class="evidence page">');
  expect(toHtml(`${line} In part.`, "index")).toContain('class="evidence page noted">');
  const two = `${line} _Assumed: [B](site:statements#reasons)._ \`x\` is.`;
  expect(toHtml(two, "index").match(/(?<=class=")evidence[^"]*/g)).toEqual([
    "evidence page",
    "evidence assumed noted",
  ]);
});

import { partsOf } from "../markdown/parts.js";
import { toHtml } from "../markdown/toHtml.js";
import { guidePage } from "./guide.js";

const page = guidePage({
  fileName: "03-errors-and-retries.md",
  markdown:
    "# Errors `and` retries\n\nWhat can go\nwrong. And\n`more`.\n\n## A\n\n```sh\n## not this\n```\n\nSee [b](02-many.md#x).\n\n### B c\n\nEnd.\n",
});

const html = toHtml(page.markdown, page.path);

test("a guide gives its page title, path, description and parts", () => {
  expect(page).toMatchObject({
    path: "guides/errors-and-retries",
    title: "Errors and retries",
    description: "What can go wrong.",
  });
  expect(partsOf(page.markdown).map(({ level, id }) => [level, id])).toEqual([
    [0, ""],
    [2, "a"],
    [3, "b-c"],
  ]);
});

test("its first paragraph stays one, even where a line of it begins with code", () => {
  expect(html).toContain("And\n<code>more</code>.</p>");
});

test("guides link to each other as files, and as pages on the site", () => {
  expect(html).toContain('href="../guides/many.html#x"');
});

test("a guide without a first paragraph is refused", () => {
  expect(() => guidePage({ fileName: "a.md", markdown: "# Title\n\n## Part\n" })).toThrow(
    "The guide a.md does not begin with a title and a paragraph.",
  );
});

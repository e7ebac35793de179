import { annotationsOf } from "./annotationsOf.js";
import { junitOf, unjudgedJunit } from "./junitOf.js";
import { markdownOf, unjudgedMarkdown } from "./markdown.js";
import { readPageAssets } from "./page/readPageAssets.js";
import { renderPage, renderUnjudged } from "./page/renderPage.js";
import { printableJson } from "./printable.js";
import { fullReport, HOSTILE, run, withoutComparison } from "./testing/fullReport.js";
import { treeOf } from "./tree.js";

const lineOf = () => 1;
const annotationMessages = [fullReport, withoutComparison(fullReport)]
  .flatMap((report) => annotationsOf(report, { file: "spec.yaml", lineOf }))
  .map((line) => line.replace(/^::/, ""));

const withoutAssets = (html: string) => html.replaceAll(/<(style|script)>[^]*?<\/\1>/g, "");
const unjudged = { run, message: HOSTILE };

const views = {
  terminal: treeOf(fullReport),
  Markdown: markdownOf(fullReport, lineOf),
  "Markdown without a comparison": markdownOf(withoutComparison(fullReport), lineOf),
  "Markdown of a run that could not judge": unjudgedMarkdown(HOSTILE).replace("⚠️", ""),
  HTML: withoutAssets(renderPage(fullReport, readPageAssets())),
  "HTML of a run that could not judge": withoutAssets(renderUnjudged(unjudged, readPageAssets())),
  JUnit: junitOf(fullReport, { file: "spec.yaml", lineOf }),
  "JUnit of a run that could not judge": unjudgedJunit(unjudged),
  annotations: annotationMessages.join("\n"),
  JSON: printableJson(fullReport),
};

test.each(Object.entries(views))("%s shows a hostile response and obeys nothing in it", (name, text) => {
  expect(text).toContain("task.complete");
  expect(text).not.toMatch(/##\w*\[/);
  expect(text).not.toMatch(/^\s*::/m);
  // Tabs are layout of the page.
  expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]/u);
  if (name !== "JSON") expect(text).toContain("⟨U+009B⟩31m ⟨U+061C⟩⟨U+200B⟩⟨U+202E⟩⟨U+E0041⟩");
});

test("the JSON report is the run, character by character", () => {
  expect(JSON.parse(views.JSON)).toEqual(JSON.parse(JSON.stringify(fullReport)));
});

import { operations } from "../../contract-tests/spec/operations.js";
import { variants } from "../../src/store/variants.js";
import { buildSite } from "./build.js";
import { textOfHtml } from "./markdown/plainText.js";
import { documentedFacts } from "../../contract-tests/facts/index.js";
import { limitSentences } from "./pages/limits.js";
import { bodiesOf, exampleText } from "./specification/bodies.js";
import { SPEC_FILES } from "./site.js";
import { evidenceOf } from "./specification/evidence.js";
import { operationsOf } from "./specification/operations.js";
import { placeOf } from "./specification/place.js";
import { unsettledStatements } from "./specification/unsettled.js";
import { readSpecDocument, sampleSources } from "./testing/sampleSources.js";

const root = placeOf(readSpecDocument());
const documented = operationsOf(root);
const { files, problems } = buildSite(
  sampleSources(),
  new Map(["assets/start.js", "assets/site.js", "assets/site.css", ...SPEC_FILES].map((name) => [name, ""])),
);
const html = (path: string) => files.get(`${path}.html`) ?? "";

test("the five operations have a page each, in both forms", () => {
  for (const operationId of Object.keys(operations)) {
    expect(html(`operations/${operationId}`)).toContain("<!doctype html>");
    expect(files.get(`operations/${operationId}.md`)).toMatch(/^# /);
  }
});

test("every link leads somewhere", () => {
  expect(problems).toEqual([]);
});

const words = (text: string) => text.replace(/\s+/g, " ").trim();
test.each(documented)("$operationId: its page tells all that the spec does", (operation) => {
  const { operationId, method, path, scopes, place, responses, requestBody } = operation;
  const text = textOfHtml(html(`operations/${operationId}`));
  const answers = responses.map(([, response]) => response);
  const bodies = [...answers, ...(requestBody ? [requestBody] : [])].flatMap(bodiesOf);
  const samples = place.at("x-codeSamples").items();
  expect(samples).toHaveLength(3);
  const told = [
    `${method} https://api.bigcommerce.com/stores/{store_hash}/v3${path}`,
    ...scopes,
    ...(limitSentences(place.at("x-limits"))?.split("\n\n").slice(0, 1) ?? []),
    ...samples.map((sample) => sample.at("source").text()),
    ...bodies.flatMap(({ examples }) => examples.map(exampleText)),
    ...answers.flatMap((response) =>
      evidenceOf(response).flatMap(({ ref, note }) => (note === undefined ? [ref] : [ref, note])),
    ),
  ];
  expect(told.filter((each) => !text.includes(words(each)))).toEqual([]);
  const markdown = words(files.get(`operations/${operationId}.md`) ?? "");
  expect(told.slice(1).filter((each) => !markdown.includes(words(each)))).toEqual([]);
});

test.each(documented)("$operationId: parameters and answers have fragments", (operation) => {
  const { operationId, parameters, responses } = operation;
  const ids = [
    ...parameters.map((each) => `parameter-${each.at("name").text().replace(":", "-")}`),
    ...responses.map(([status]) => `status-${status}`),
  ];
  expect(ids.filter((id) => !html(`operations/${operationId}`).includes(` id="${id}"`))).toEqual([]);
});

test.each(["deleteSegments", "removeShopperProfilesFromSegment"])(
  "%s: a warning is the first that a reader meets",
  (operationId) => {
    const main = html(`operations/${operationId}`).split("</h1>")[1] ?? "";
    expect(textOfHtml(main.slice(main.indexOf('<div class="blocks">')))).toMatch(/^⚠ Warning Without id:in/);
    expect(files.get(`operations/${operationId}.md`)).toMatch(
      /^# .*\n\n> \*\*Warning\.\*\* \*\*Without `id:in`/,
    );
    expect(textOfHtml(html("index"))).toContain("Without id:in");
    expect(files.get("llms.txt")).toContain("**Without `id:in`");
  },
);

test("what a response carries stands on the page of its operation, and errors are folded", () => {
  const page = html("operations/listSegments");
  for (const id of ["data", "data.id", "meta.pagination.total", "meta.pagination.links.next"])
    expect(page).toContain(`id="status-200.${id}"`);
  expect(page.match(/<details class="fold"><summary><h3 id="status-[45]\d\d">/g)).toHaveLength(10);
  expect(page).not.toContain('<summary><h3 id="status-200">');
});

test("sections without content are left out", () => {
  expect(html("operations/createSegments")).not.toContain('id="parameters"');
  expect(html("operations/listSegments")).not.toContain('id="body"');
  expect(html("operations/createSegments").indexOf('id="body"')).toBeLessThan(
    html("operations/createSegments").indexOf('id="code"'),
  );
});

test("each source leads to what else it says", () => {
  expect(html("operations/listSegments")).toContain(
    '<span class="evidence observed">Observed: <a href="../statements.html#third-party-reports">',
  );
  expect(html("operations/listSegments")).toContain('<a href="../statements.html#reasons">Inference</a>');
});

test("the first page begins with a segment, the warnings, the installation of the README and code", () => {
  const text = textOfHtml(html("index"));
  const places = [
    "A segment is a named group",
    "⚠ Warning Delete Segments: Without id:in",
    "npm install packed.tgz",
    "of segments.list()",
    "It lists no members.",
    "Each statement has its sources beside it",
  ].map((each) => text.indexOf(each));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
  expect(text).toContain('"answerOf": "listSegments by bigcommerce-segments"');
});

test("a README without the parts of the first page is refused", () => {
  expect(() => buildSite({ ...sampleSources(), readme: "# Other\n" }, files)).toThrow(
    'The README has no "## Use" that is followed by "The package supports ".',
  );
});

test("a guide links the names of the client to its reference", () => {
  const built = buildSite(
    {
      ...sampleSources(),
      guides: [...sampleSources().guides, { fileName: "06-odd.md", markdown: "# Odd\n\nA `UsageError`.\n" }],
    },
    files,
  );
  expect(built.files.get("guides/odd.html")).toContain('<a href="../client.html#UsageError">UsageError</a>');
});

test("each sample is followed by the answer that it got", () => {
  for (const label of ["bigcommerce-segments", "fetch", "curl"])
    expect(textOfHtml(html("operations/listSegments"))).toContain(`"answerOf": "listSegments by ${label}"`);
});

test("what is observed says when, or that the day is not recorded", () => {
  expect(textOfHtml(html("operations/listSegments"))).toMatch(
    /Observed: Third-Party Reports \(date not recorded\)/,
  );
});

test("PUT 200 or 201 is an open question, linked both ways", () => {
  expect(html("open-questions")).toContain('href="operations/updateSegments.html#status-201"');
  expect(html("operations/updateSegments")).toContain('href="../open-questions.html#update-status"');
});

test("every statement that is assumed, observed or noted stands among the open questions", () => {
  const text = textOfHtml(html("open-questions"));
  const unsettled = unsettledStatements(root.value, documentedFacts);
  expect(unsettled.length).toBeGreaterThan(20);
  const told = unsettled.flatMap(({ sentence, source: { note, ref } }) => [sentence, note ?? ref]);
  expect(told.filter((each) => !text.includes(words(each.replace(/[`*]/g, ""))))).toEqual([]);
});

test("the readings named by open questions are those that the local store knows", () => {
  const known = new Set<string>(variants.map(({ name }) => name));
  expect(
    root
      .at("x-open-questions")
      .items()
      .flatMap((question) => question.at("variants").items())
      .filter((variant) => !known.has(variant.text())),
  ).toEqual([]);
});

test("llms.txt lists the Markdown of every page", () => {
  const listed = [...(files.get("llms.txt") ?? "").matchAll(/\]\(([^)]*\.md)\)/g)].map(([, path]) => path);
  expect(listed.sort()).toEqual([...files.keys()].filter((path) => path.endsWith(".md")).sort());
});

test("nothing is loaded from elsewhere", () => {
  for (const [path, content] of files)
    if (path.endsWith(".html"))
      expect(content).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//);
});

test("a guide that links to a page or a fragment that is not there is a problem", () => {
  const markdown = "# Odd\n\nSee [gone](09-gone.md) and [lost](01-first-steps.md#lost).\n";
  const sources = sampleSources();
  const guides = [...sources.guides, { fileName: "06-odd.md", markdown }];
  const built = buildSite({ ...sources, guides }, files);
  expect(built.problems.filter((problem) => problem.startsWith("guides/odd.html"))).toEqual([
    'guides/odd.html: the link "../guides/gone.html" leads to guides/gone.html, which is not there',
    'guides/odd.html: the link "../guides/first-steps.html#lost" leads to a fragment that guides/first-steps.html does not have',
  ]);
});

import { compareDrift } from "../../drift/compareDrift.js";
import { driftEntry } from "../../drift/entry.js";
import { reportOf } from "../contractReport.js";
import { readPageAssets } from "./readPageAssets.js";
import { renderPage, renderUnjudged } from "./renderPage.js";
import { sampleReport, violation } from "./testing/sampleReport.js";

const assets = readPageAssets();
const pageOf = (report = sampleReport()) => renderPage(report, assets);
const textOf = (html: string) =>
  html
    .replace(/<(style|script)>[^]*?<\/\1>/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

test("the page shows the run, its targets and spec, and the verdict on one line", () => {
  const text = textOf(pageOf());
  expect(text).toContain("violates: 1 failed, 28 passed, 1 skipped");
  for (const shown of [
    "2026-03-14 09:41:27 UTC",
    "Target prismhttp://127.0.0.1:4010",
    "Target storehttp://127.0.0.1:4711",
    `version 1.0.0, SHA-256 ${"07a6".repeat(16)}`,
    "Suiteversion 0.1.0",
    "Levelsform: violates, 28 of 29; state: not judged, not selected; access: not judged",
  ])
    expect(text).toContain(shown);
});

test("the matrix counts the checks of every operation and target", () => {
  const [, row] = /<tr><th scope="row"><a [^>]*>listSegments<\/a>(.*?)<\/tr>/.exec(pageOf()) ?? [];
  expect(textOf(row ?? "")).toBe("2 passed, 1 skipped1 failed, 2 passed");
  expect(row).toContain('href="#status=fail&amp;operation=listSegments&amp;target=store&amp;at=checks"');
});

test("a failure is shown with source, both sides, difference, exchange and command", () => {
  const text = textOf(pageOf());
  for (const shown of [
    "Answers two as documented.",
    "Source: List Segments, It returns a list of segments, in pages., #/paths/~1segments/get",
    "Violates #/paths/~1segments/get/responses/200",
    '-     "name": "one"',
    '+     "name": "two"',
    "GET http://127.0.0.1:4010/stores/abc/v3/segments",
    "Response after 3 ms",
    "content-type: application/json",
    violation.curl,
    "1,500 ms",
    "Reading: a page past the end is answered 200",
    "storeInterruption: GET was answered 502listSegments.two",
    "prism: the target keeps nothing",
  ])
    expect(text).toContain(shown);
});

test("what failed stands directly below the verdict, by cause, and the rest is folded", () => {
  const html = pageOf();
  const [, failures = ""] = /<\/header><main>(<section id="failures"[^]*?<\/section>)/.exec(html) ?? [];
  expect(textOf(failures)).toContain("1 failed, 1 likely cause");
  expect(textOf(failures)).toContain("listSegments: Answers two as documented. listSegments.two on store");
  expect(textOf(failures)).toContain(violation.curl);
  const folded = [...html.matchAll(/<details class="fold">([^]*?)<\/ul><\/details>/g)].map(
    ([, fold = ""]) => fold,
  );
  expect(folded).toHaveLength(5);
  expect(folded.join("").match(/<li class="check"/g)).toHaveLength(14);
  expect(folded.join("")).not.toContain("store failed");
  expect(pageOf(reportOf({ ...sampleReport(), targets: [] }))).not.toContain('id="failures"');
});

test("drift and coverage are shown with their checks", () => {
  const html = pageOf();
  expect(textOf(html)).toContain("2 of 4 things that the documents say are asserted by a check");
  expect(html).toContain('<a href="#coverage-status-listSegments">1 of 2</a>');
  expect(textOf(html)).toContain("no server fails when asked");
  expect(textOf(html)).toContain("listSegments.one and others, in contract.json");
  expect(textOf(html)).toContain("additivestorelistSegmentsheader x-extralistSegments.one");
});

test("every link leads to an element of the page", () => {
  const html = pageOf();
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const places = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, place = ""]) =>
    place.replace(/^.*;at=/, ""),
  );
  expect(places.length).toBeGreaterThan(30);
  expect(places.filter((place) => !ids.has(place))).toEqual([]);
});

test("a comparison highlights a changed reading, and the verdict counts new breaking drift", () => {
  const now = sampleReport();
  const reading = (what: string) =>
    driftEntry({ operationId: "listSegments", kind: "reading", what }, "listSegments.one");
  const [prism, store] = now.targets;
  if (prism === undefined || store === undefined) throw new Error("The sample has two targets.");
  const before = { ...now, targets: [{ ...store, drift: [reading("PUT is answered 201")] }] };
  const value = driftEntry(
    { operationId: "listSegments", kind: "value", what: "total below 0" },
    "listSegments.one",
  );
  const targets = [prism, { ...store, drift: [reading("PUT is answered 200"), value] }];
  const report = reportOf({ ...now, targets, comparison: compareDrift({ targets }, before) });
  const text = textOf(pageOf(report));
  expect(text).toContain("1 skipped, 1 new and breaking");
  expect(text).toContain("before, PUT is answered 201; now, PUT is answered 200.");
  expect(text).toContain("New and breakinglistSegments: value total below 0");
  expect(text).toContain("1 readings changed, 1 new, 0 gone, 0 unchanged.");
});

test("the verdict names what it does not cover", () => {
  const report = { ...sampleReport(), verdict: "conforms" as const, scope: "checks under listSegments" };
  expect(textOf(pageOf(report))).toContain(
    "conforms in what was judged: checks under listSegments; 1 failed",
  );
});

test("an unjudged run has a page that says why", () => {
  const html = renderUnjudged({ run: sampleReport().run, message: "<b>down</b>\u202E" }, assets);
  expect(textOf(html)).toContain("unjudged: <b>down</b>⟨U+202E⟩");
  expect(html).not.toContain("<b>");
});

test("a server response is text, and truncated", () => {
  const hostile = `</code></pre><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const long = "x".repeat(3_000_000);
  const violations = [hostile, `javascript:alert(1)`, long, `[${JSON.stringify(long)}]`].map((text) => ({
    ...violation,
    expected: text,
    actual: `${text}!`,
    curl: `curl '${text}'`,
    evidence: {
      request: { method: text, url: text, headers: { [text]: text }, body: text },
      response: { status: 200, headers: { [text]: text }, body: text },
      ms: 1,
    },
  }));
  const html = pageOf(sampleReport(3, violations));
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;script>alert(1)");
  expect(html.match(/ href="(?!#)[^"]*"/g)).toEqual([' href="data:,"']);
  expect(html.length).toBeLessThan(400_000);
  expect(textOf(html)).toContain("characters; it is in contract.json");
});

test("of many violations the first are shown", () => {
  const text = textOf(
    pageOf(
      sampleReport(
        3,
        Array.from({ length: 12 }, () => violation),
      ),
    ),
  );
  expect(text.match(/Violates #/g)).toHaveLength(5);
  expect(text).toContain("7 more violations are in contract.json.");
});

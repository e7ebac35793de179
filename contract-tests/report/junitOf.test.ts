import { spawnSync } from "node:child_process";
import { XMLParser } from "fast-xml-parser";
import { junitOf as writeJunit, unjudgedJunit } from "./junitOf.js";
import type { ContractReport } from "./contractReport.js";
import {
  fullReport,
  HOSTILE,
  reportWithLeft,
  reportWithViolations,
  run,
  smallestReport,
  violation,
} from "./testing/fullReport.js";

const xmllint = (xml: string) =>
  spawnSync("xmllint", ["--noout", "--nonet", "--schema", "contract-tests/report/junit.xsd", "-"], {
    input: xml,
    encoding: "utf8",
  });
const hasXmllint = spawnSync("xmllint", ["--version"]).error === undefined;
if (!hasXmllint)
  console.warn("xmllint is not installed (Debian: libxml2-utils): no JUnit file is validated.");
const testWithXmllint = hasXmllint ? test : test.skip;

const parse = (document: string): unknown =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(document);
const junitOf = (report: ContractReport) => writeJunit(report, { file: "openapi.yaml", lineOf: () => 42 });
const incomplete: ContractReport = {
  ...smallestReport,
  verdict: "incomplete",
  targets: smallestReport.targets.map((target) => ({ ...target, unseen: ["deleteSegments"] })),
};
const xml = junitOf(fullReport);

test("the file contains the server response as text, and the same counts", () => {
  expect(xml).not.toContain("\u0000");
  expect(parse(xml)).toMatchObject({
    testsuites: {
      tests: "3",
      failures: "1",
      errors: "0",
      time: "1.512",
      testsuite: {
        name: "live",
        timestamp: "2026-03-14T09:41:27",
        tests: "3",
        failures: "1",
        skipped: "1",
        time: "1.512",
        testcase: [
          {
            name: "It works. (listSegments.works)",
            classname: "listSegments",
            "system-out": expect.stringMatching(
              /^openapi\.yaml:42 #\/paths\/~1segments\/get\nGET was answered 502 /,
            ) as string,
          },
          {
            name: "It fails. (listSegments.fails)",
            failure: {
              type: "violation",
              message: expect.stringContaining(
                "expected <one> & ⟨U+0000⟩, got <script>alert(1)</script>",
              ) as string,
              "#text": expect.stringContaining(
                "spec: openapi.yaml:42 #/paths/~1segments/get/responses/200",
              ) as string,
            },
          },
          { name: "It waits. (listSegments.waits)", skipped: { message: "no state" } },
        ],
      },
    },
  });
});

test("a run without a verdict has one error, which says why", () => {
  expect(parse(unjudgedJunit({ run, message: HOSTILE }))).toMatchObject({
    testsuites: {
      tests: "1",
      errors: "1",
      testsuite: {
        errors: "1",
        testcase: { error: { message: expect.stringContaining("unjudged: <script>alert(1)") as string } },
      },
    },
  });
  expect(junitOf(incomplete)).toContain('message="incomplete, never seen to work: deleteSegments"');
  expect(xml).not.toContain("<error");
});

testWithXmllint("it is valid with any response", () => {
  const answers = [HOSTILE, "\uD800", "\uFFFF", "]]>", "", "x".repeat(5e6)];
  const documents = [
    xml,
    junitOf(incomplete),
    ...answers.map((message) => unjudgedJunit({ run, message })),
    ...answers.map((what) => junitOf(reportWithLeft({ violations: [what], problems: [] }))),
    ...answers.map((actual) => junitOf(reportWithViolations(2, { ...violation, actual, curl: actual }))),
  ];
  for (const document of documents) expect(xmllint(document)).toMatchObject({ status: 0 });
});

testWithXmllint.each<[string, string | RegExp, string]>([
  ["no count", / failures="1"/, ""],
  ["a count that is none", 'tests="3"', 'tests="three"'],
  ["no time", ' time="0.012"', ""],
  ["no totals", '<testsuites tests="3"', "<testsuites"],
  ["a time zone", "09:41:27", "09:41:27Z"],
  ["a failure without a type", 'type="violation" ', ""],
  ["an element that there is not", "<system-out/>", "<system-out/><note/>"],
])("%s is not", (_, found, replacement) => {
  const broken = xml.replace(found, replacement);
  expect(broken).not.toBe(xml);
  expect(xmllint(broken).status).not.toBe(0);
});

test("megabytes are truncated", () => {
  const huge = "x".repeat(5e6);
  expect(
    junitOf(reportWithViolations(1, { ...violation, actual: huge, expected: huge })).length,
  ).toBeLessThan(30_000);
});

import { documentedFacts } from "../../../contract-tests/facts/index.js";
import { siteOf } from "../site.js";
import { readSpecDocument, sampleSources } from "../testing/sampleSources.js";
import { evidenceMarkdown, evidenceOf } from "./evidence.js";
import { placeOf } from "./place.js";
import { propertiesOf } from "./schema.js";
import { unsettledStatements } from "./unsettled.js";
import { tellWarnings } from "./warning.js";

const PAGE = { from: "page", ref: "List Segments" };

/** Makes the site after a change of the text of the spec. */
function changed(change: (text: string) => string): () => unknown {
  const text = JSON.stringify(readSpecDocument());
  const other = change(text);
  expect(other).not.toBe(text);
  return () => siteOf(sampleSources(JSON.parse(other)));
}

test("a DELETE by an optional filter that does not warn is refused", () => {
  expect(
    changed((text) =>
      text.replaceAll("**Warning: without `id:in` this deletes", "Without `id:in` this deletes"),
    ),
  ).toThrow(
    "The operation at #/paths/~1segments/delete deletes by an optional filter, and its description has no warning.",
  );
});

test("a reference that leads nowhere is refused, with its place", () => {
  expect(
    changed((text) => text.replace("#/components/schemas/SegmentPage", "#/components/schemas/Pages")),
  ).toThrow(/refers at #\/paths\/~1segments\/get.* to #\/components\/schemas\/Pages, which is not there/);
});

test("a limit without words is refused", () => {
  expect(changed((text) => text.replace('"concurrentRequests"', '"parallelRequests"'))).toThrow(
    "There are no words for the limit at #/paths/~1segments/post/x-limits/parallelRequests.",
  );
});

test("an open question about a place that is not there is refused", () => {
  expect(
    changed((text) =>
      text.replace('"#/paths/~1segments/put/responses/201"', '"#/paths/~1segments/put/responses/299"'),
    ),
  ).toThrow(
    'The open question "update-status" is about #/paths/~1segments/put/responses/299, which is not in the spec.',
  );
});

test("sentences are unsettled if they are observed or assumed, or their source has a note", () => {
  const unsettled = unsettledStatements(readSpecDocument(), documentedFacts);
  const sentencesAt = (pointer: string) =>
    unsettled.filter(({ at }) => at.includes(pointer)).map(({ sentence }) => sentence);
  expect(sentencesAt("#/components/schemas/Segment")).toEqual([
    "Assumed: all properties except the description are always present.",
  ]);
  expect(sentencesAt("#/components/schemas/FlatError/properties/detail")).toEqual(["More about this error."]);
  expect(sentencesAt("#/paths/~1segments/put/responses/200")).toEqual(["The updated segments."]);
  const notes = JSON.stringify(readSpecDocument()).match(/"note":"[^"]*"/g) ?? [];
  const shown = new Set(unsettled.map(({ source: { note } }) => `"note":"${note}"`));
  expect(notes.length).toBeGreaterThan(10);
  expect(notes.filter((note) => !shown.has(note))).toEqual([]);
});

test("evidence says where it is from, the firmest source first, and of an observation when", () => {
  const line = (evidence: object) => evidenceMarkdown(evidenceOf(placeOf({ "x-evidence": evidence })));
  expect(line(PAGE)).toBe("_Vendor's page: [List Segments](site:statements#list-segments)._");
  expect(
    line([
      { from: "observed", ref: "A log" },
      { ...PAGE, note: "In part." },
    ]),
  ).toBe(
    "_Vendor's page: [List Segments](site:statements#list-segments)._ In part. _Observed: [A log](site:statements#a-log) (date not recorded)._",
  );
  expect(line({ from: "observed", ref: "A log", date: "2026-03-14" })).toBe(
    "_Observed: [A log](site:statements#a-log) (2026-03-14)._",
  );
  expect(() => line({ from: "guessed", ref: "x" })).toThrow('from "guessed", which is no origin');
  expect(() => evidenceOf(placeOf({}))).toThrow("has no x-evidence");
});

test("properties say what they are, inherit evidence, and are shown below objects without a name", () => {
  const properties = propertiesOf(
    placeOf({
      required: ["data"],
      properties: {
        data: { description: "Rows.", type: "array", minItems: 1, items: { type: "string", format: "uuid" } },
        meta: {
          description: "Counts.",
          type: ["object", "null"],
          "x-evidence": { from: "assumed", ref: "x" },
          properties: { total: { description: "All.", type: "integer", minimum: 0 } },
        },
      },
    }),
    evidenceOf(placeOf({ "x-evidence": PAGE })),
  );
  expect(
    properties.map(({ path, type, isRequired, evidence }) => [path, type, isRequired, evidence[0]?.from]),
  ).toEqual([
    ["data", "list of string (uuid), at least 1 item", true, "page"],
    ["meta", "object or null", false, "assumed"],
    ["meta.total", "integer, at least 0", false, "assumed"],
  ]);
});

test("warnings are told apart from the rest of a description", () => {
  expect(tellWarnings("Does.\n\n**Warning: without it** all goes.\n\nMore.")).toEqual({
    rest: "Does.\n\nMore.",
    warnings: ["**Without it** all goes."],
  });
  expect(tellWarnings("Does.").warnings).toEqual([]);
});

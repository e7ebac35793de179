import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { documentedFacts } from "./index.js";
import { misplacedEvidence, unlistedSentences } from "./prose.js";
import { placedSentences, sentencesOf } from "./sentences.js";

const spec: unknown = parse(readFileSync("openapi/openapi.yaml", "utf8"));

test("every sentence of every description is a fact of the tables", () => {
  expect(placedSentences(spec).length).toBeGreaterThan(150);
  expect(unlistedSentences(spec, documentedFacts)).toEqual([]);
});

test("the evidence of a description names the sources of its facts, and no others", () => {
  expect(misplacedEvidence(spec, documentedFacts)).toEqual([]);
});

test("a sentence that is no fact is found", () => {
  const document = { info: { description: "Known sentence. A new one." } };
  const known = { source: "A page", fact: "Known.", pointer: "/info/description", of: "sentence" } as const;
  expect(unlistedSentences(document, [{ ...known, expected: "Known sentence." }])).toEqual([
    "/info/description: A new one.",
  ]);
});

test("evidence of a source without a fact, and a fact of a source without evidence, are found", () => {
  const document = { info: { description: "Said.", "x-evidence": { from: "page", ref: "A page" } } };
  const fact = { fact: "Said.", pointer: "/info/description", of: "sentence", expected: "Said." } as const;
  expect(misplacedEvidence(document, [{ ...fact, source: "A page" }])).toEqual([]);
  expect(misplacedEvidence(document, [{ ...fact, source: "Another page" }])).toEqual([
    '/info: no fact is from "A page", which x-evidence names',
    '/info/description: the fact "Said." is from "Another page", which x-evidence does not name',
  ]);
});

test("a property inherits the evidence of its schema", () => {
  const evidence = [{ from: "page", ref: "A page" }];
  const document = { schema: { "x-evidence": evidence, properties: { id: { description: "An id." } } } };
  const pointer = "/schema/properties/id/description";
  const fact = { source: "A page", fact: "An id.", pointer, of: "sentence", expected: "An id." } as const;
  expect(misplacedEvidence(document, [fact])).toEqual([]);
});

test.each([
  ["One. Two `a.b` here; three.", ["One.", "Two `a.b` here; three."]],
  ["# A heading\nOne,\ntwo.\n\n**Warning: three.** Four?", ["One, two.", "**Warning: three.**", "Four?"]],
  ["Without an end", ["Without an end"]],
])("%j is split at the ends of its sentences", (description, sentences) => {
  expect(sentencesOf(description)).toEqual(sentences);
});

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { contradictedFacts } from "../facts/fact.js";
import { documentedFacts, fileOfFact } from "../facts/index.js";

const spec: unknown = parse(readFileSync("openapi/openapi.yaml", "utf8"));

test.each(documentedFacts.map((fact) => [fact.source, fact.fact, fact.pointer, fact] as const))(
  "%s: %s (%s)",
  (_source, _sentence, _pointer, fact) => {
    const [contradiction] = contradictedFacts([fact], spec, isDeepStrictEqual);
    expect(contradiction && { statedIn: fileOfFact(fact), states: fact.expected }).toEqual(
      contradiction && { statedIn: fileOfFact(fact), states: contradiction.actual },
    );
    expect(contradiction).toBeUndefined();
  },
);

test("every fact names its own place in the spec", () => {
  const places = documentedFacts.map(
    ({ pointer, of, expected }) => `${pointer} ${of ?? ""} ${of === "sentence" ? String(expected) : ""}`,
  );
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test("a fact whose place is gone is contradicted", () => {
  expect(contradictedFacts(documentedFacts, {}, isDeepStrictEqual).length).toBeGreaterThan(70);
});

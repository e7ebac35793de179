import { isObject } from "../../contract-tests/spec/json.js";
import { examplePairs } from "./examplePairs.js";

/** Renders the data that a store needs to play the examples of the spec. */
export function renderExampleData(document: object, notice: string): string {
  const pairs = examplePairs(document);
  const pairsOf = (operationId: string) => pairs.filter((pair) => pair.operationId === operationId);
  const listed = pairsOf("listSegments").flatMap(({ answers }) => rowsOf(answers.get(200)));
  const data = {
    segments: [...new Map(listed.map((row) => [row.id, row])).values()],
    members: pairsOf("removeShopperProfilesFromSegment").map(({ parameters }) => ({
      segmentId: parameters.segmentId,
      profileIds: parameters["id:in"],
    })),
  };
  return [
    `// ${notice}`,
    "/** The segments of the examples, oldest first, and the profiles in them. */",
    `export const exampleData = ${JSON.stringify(data, undefined, 2)} as const;`,
    "",
  ].join("\n");
}

function rowsOf(body: unknown) {
  const rows = isObject(body) && Array.isArray(body.data) ? body.data : [];
  return rows.filter(isObject);
}

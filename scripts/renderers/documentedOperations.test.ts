import { documentedOperations } from "./documentedOperations.js";
import { missingExamples } from "./examples.js";

const document = {
  paths: {
    "/things": {
      post: {
        operationId: "createThings",
        summary: "Create Things",
        tags: ["Things"],
        "x-codeSamples": [{ lang: "Shell", label: "curl", source: "curl" }],
        requestBody: { content: { "application/json": { examples: { one: { value: [{ name: "a b" }] } } } } },
        responses: {
          "201": { $ref: "#/components/responses/Created" },
          "401": { content: { "text/plain": { examples: { empty: { value: "no token" } } } } },
        },
      },
    },
  },
  components: {
    responses: {
      Created: {
        content: { "application/json": { examples: { made: { $ref: "#/components/examples/Made" } } } },
      },
    },
    examples: { Made: { value: { id: 1 } } },
  },
};

test("every example of bodies and answers is found, behind references too", () => {
  expect(documentedOperations(document)).toEqual([
    {
      operationId: "createThings",
      summary: "Create Things",
      samples: ["curl"],
      examples: [
        { place: "request application/json", name: "one", value: [{ name: "a b" }] },
        { place: "201 application/json", name: "made", value: { id: 1 } },
        { place: "401 text/plain", name: "empty", value: "no token" },
      ],
    },
  ]);
});

test("an example counts as seen in any layout, and as missing if a value differs", () => {
  const [operation] = documentedOperations(document);
  const seen = ['[\n  {\n    "name": "a b"\n  }\n]', 'Copy {"id": 2}', "no  token"];
  expect(operation && missingExamples(operation, seen)).toEqual(["createThings 201 application/json made"]);
});

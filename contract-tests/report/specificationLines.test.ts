import { readFileSync } from "node:fs";
import { documentedFacts } from "../facts/index.js";
import { operations } from "../spec/operations.js";
import { specificationLines } from "./specificationLines.js";

const spec = `openapi: 3.1.0
paths:
  /segments:
    get:
      parameters:
        - name: page
          in: query
        - { $ref: "#/components/parameters/limit" }
      responses:
        "200":
          headers: { X-Left: { $ref: "#/components/headers/Left" } }
        401: { $ref: "#/components/responses/Unauthorized" }
components:
  parameters:
    limit:
      schema: { type: integer }
  headers:
    Left:
      schema:
        type: integer
  responses:
    Unauthorized:
      content:
        text/plain: {}
  circle:
    a: { $ref: "#/components/circle/b" }
    b: { $ref: "#/components/circle/a" }
`;
const lineOf = specificationLines(spec);

test.each<[pointer: string, beginning: string]>([
  ["#/openapi", "openapi:"],
  ["#/paths", "paths:"],
  ["#/paths/~1segments/get", "get:"],
  ["#/paths/~1segments/get/parameters/0", "- name: page"],
  ["#/paths/~1segments/get/parameters/0/in", "in: query"],
  ["#/paths/~1segments/get/parameters/1", "limit:"],
  ["#/paths/~1segments/get/parameters/1/schema", "schema: { type: integer }"],
  ["#/paths/~1segments/get/responses/200", '"200":'],
  ["#/paths/~1segments/get/responses/200/headers/X-Left", "Left:"],
  ["#/paths/~1segments/get/responses/200/headers/X-Left/schema/type", "type: integer"],
  ["#/paths/~1segments/get/responses/401/content/text~1plain", "text/plain: {}"],
])("%s is the line that begins with %s", (pointer, beginning) => {
  expect(spec.split("\n")[lineOf(pointer) - 1]?.trim()).toBe(
    spec
      .split("\n")
      .find((line) => line.trim().startsWith(beginning))
      ?.trim(),
  );
});

test.each<[pointer: string, line: string]>([
  ["#/paths/~1segments/get/responses/503/content", "responses:"],
  ["#/paths/~1orders", "paths:"],
  ["#/paths/~1segments/get/parameters/7", "parameters:"],
  ["#/paths/~1segments/get/responses/401/headers/X", "Unauthorized:"],
  ["#", "openapi: 3.1.0"],
  ["", "openapi: 3.1.0"],
])("%s leads nowhere, and gets the last part that exists: %s", (pointer, line) => {
  expect(spec.split("\n")[lineOf(pointer) - 1]?.trim()).toBe(line);
});

test("references in a circle end", () => {
  expect(spec.split("\n")[lineOf("#/components/circle/a") - 1]?.trim()).toMatch(/^[ab]: /);
});

test("every place that a fact or an operation names in the real spec is found", () => {
  const text = readFileSync("openapi/openapi.yaml", "utf8");
  const lines = text.split("\n");
  const find = specificationLines(text);
  for (const { pointer, operationId, method } of Object.values(operations)) {
    expect(lines[find(pointer) - 1]?.trim()).toBe(`${method.toLowerCase()}:`);
    expect(lines[find(`${pointer}/operationId`) - 1]?.trim()).toBe(`operationId: ${operationId}`);
  }
  const scalars = documentedFacts.filter(({ expected }) => ["string", "number"].includes(typeof expected));
  expect(scalars.length).toBeGreaterThan(20);
  for (const { pointer } of scalars) {
    const key = pointer.split("/").at(-1) ?? "";
    if (!/^\d+$|^\$ref$/.test(key)) expect(lines[find(`#${pointer}`) - 1]).toContain(`${key}:`);
  }
});

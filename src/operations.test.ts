import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { operations } from "./operations.js";

const spec: unknown = parse(readFileSync("openapi/openapi.yaml", "utf8"));

test.each(Object.entries(operations))("%s is where the spec has it", (operationId, { method, path }) => {
  expect(spec).toMatchObject({ paths: { [path]: { [method.toLowerCase()]: { operationId } } } });
});

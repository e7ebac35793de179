import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolvePointer } from "../../contract-tests/spec/json.js";
import { lintProblems } from "./lint.js";
import { overlaid } from "./overlaid.js";

const folder = mkdtempSync(join(tmpdir(), "overlaid-"));
const spec = join(folder, "openapi.json");
const filter = { name: "id:in", in: "query", schema: { type: "array", items: { type: "string" } } };
const document = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1", description: "d" },
  paths: { "/things": { delete: { parameters: [{ name: "page", in: "query" }, filter] } } },
};

beforeAll(() => {
  writeFileSync(spec, JSON.stringify(document));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function overlayOf(name: string, ...actions: object[]): string {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, JSON.stringify({ overlay: "1.0.0", info: { title: name, version: "1" }, actions }));
  return path;
}

const target = "$.paths['/things'].delete.parameters[?@.name=='id:in']";
const toText = { target, update: { schema: { type: "string" } } };
const withoutSchema = { target: `${target}.schema`, remove: true };

test("actions are applied in their order, and the rest of the spec stays", async () => {
  const result = await overlaid(spec, overlayOf("safe", withoutSchema, toText));
  expect(resolvePointer(result, "/paths/~1things/delete/parameters")).toEqual([
    { name: "page", in: "query" },
    { ...filter, schema: { type: "string" } },
  ]);
  expect(resolvePointer(result, "/info")).toEqual(document.info);

  const reversed = await overlaid(spec, overlayOf("reversed", toText, withoutSchema));
  expect(resolvePointer(reversed, "/paths/~1things/delete/parameters/1")).not.toHaveProperty("schema");
}, 60_000);

test("a target that finds nothing is an error, and so is one that cannot be read", async () => {
  const missing = "$.paths['/things'].put";
  await expect(
    overlaid(spec, overlayOf("missing", { target: missing, remove: true }, toText)),
  ).rejects.toThrow(`missing.yaml: ${missing} finds nothing in the spec.`);
  await expect(overlaid(spec, overlayOf("unreadable", { target: "$.info[", remove: true }))).rejects.toThrow(
    "unreadable.yaml cannot be applied",
  );
}, 60_000);

test("an unknown action is a problem of the linter", async () => {
  const [problem, ...others] = await lintProblems(overlayOf("unknown", { target, updat: {} }));
  expect(problem).toMatch(/Property `updat` is not expected here/);
  expect(others).toEqual([]);
}, 60_000);

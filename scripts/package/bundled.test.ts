import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundled, type Bundle } from "./bundled.js";
import { packedMap } from "./sources.js";
import { temporaryFolder } from "./testing/temporaryFolder.js";

const root = temporaryFolder({
  "package.json": '{ "type": "module" }',
  "src/index.ts": `import greet from "greeter";
import { nameOfTheWorld } from "./names/world.js";
export const greeting = greet(nameOfTheWorld);
export const late = () => import("./late.js");
`,
  "src/names/world.ts": 'export const nameOfTheWorld: string = "world";\n',
  "src/late.ts": 'export const late = "kept apart";\n',
  "node_modules/greeter/index.js":
    'exports.__esModule = true;\nexports.default = (name) => "Hello " + name;\n',
});

const readable: Bundle = {
  name: "index.js",
  from: "src/index.ts",
  format: "esm",
  platform: "neutral",
  readable: true,
  apart: { "src/late.ts": "./late.cjs" },
};

const filesOf = async (bundle: Bundle) => new Map(await bundled(bundle, root, "dist"));

test("a module that is kept apart stays out of the file and is loaded on demand", async () => {
  const code = (await filesOf(readable)).get("index.js");
  expect(code).toContain("nameOfTheWorld");
  expect(code).not.toContain("kept apart");
  expect(code).toContain('import("./late.cjs")');
});

test("every other module is in the file", async () => {
  const code = (await filesOf({ ...readable, apart: {} })).get("index.js");
  expect(code).toContain("kept apart");
});

test("other packages are imported, not bundled", async () => {
  const code = (await filesOf(readable)).get("index.js");
  expect(code).toMatch(/from ?"greeter"/);
  expect(code).not.toContain("Hello");
});

test("readable code has a map that leads from its folder to every source", async () => {
  const files = await filesOf(readable);
  expect([...files.keys()]).toEqual(["index.js", "index.js.map"]);
  expect(files.get("index.js")).toMatch(/\n\/\/# sourceMappingURL=index\.js\.map\n$/);
  const { sources, text } = packedMap(files.get("index.js.map") ?? "", "dist");
  expect([...sources].sort()).toEqual(["src/index.ts", "src/names/world.ts"]);
  expect(text).not.toContain("sourcesContent");
});

test("code that is not readable is one file, without names and without a map", async () => {
  const files = await filesOf({ ...readable, readable: false, firstLine: "#!/usr/bin/env node\n" });
  expect([...files.keys()]).toEqual(["index.js"]);
  const code = files.get("index.js");
  expect(code).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(code).not.toContain("nameOfTheWorld");
  expect(code).not.toContain("sourceMappingURL");
});

test("a CommonJS file contains no import()", async () => {
  const code = (await filesOf({ ...readable, name: "index.cjs", format: "cjs" })).get("index.cjs");
  expect(code).not.toMatch(/\bimport\(/);
  expect(code).toContain('require("./late.cjs")');
});

test("a CommonJS file uses the default export of a package, not all of its exports", async () => {
  const files = await filesOf({ ...readable, name: "index.cjs", format: "cjs" });
  writeFileSync(join(root, "index.cjs"), files.get("index.cjs") ?? "");
  const loaded: unknown = createRequire(join(root, "index.cjs"))("./index.cjs");
  expect(loaded).toMatchObject({ greeting: "Hello world" });
});

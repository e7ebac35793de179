import { contentProblems } from "./contents.js";

const manifest = {
  name: "bigcommerce-segments",
  sideEffects: false,
  engines: { node: ">=20.19" },
  dependencies: { "openapi-fetch": "0.17.0" },
};
const map = { version: 3, sources: ["src/index.ts"], mappings: "AAAA" };
const files = {
  "package.json": JSON.stringify(manifest),
  "README.md": "",
  LICENSE: "",
  "CHANGELOG.md": "",
  "dist/index.js": "export {};\n//# sourceMappingURL=index.js.map\n",
  "dist/index.js.map": JSON.stringify(map),
  "dist/index.d.ts": "",
  "dist/src/index.ts": "",
  "dist/store.cjs": "#!/usr/bin/env node\n",
  "dist/types/index.d.ts": "",
  "dist/types/package.json": '{ "type": "commonjs" }',
  "dist/openapi.json": "{}",
  "dist/openapi.yaml": "",
  "dist/openapi.safe.json": "{}",
};

/** Problems of the package with some files changed or removed. */
function problems(changes: Readonly<Record<string, string | undefined>> = {}): string[] {
  const all: Readonly<Record<string, string | undefined>> = { ...files, ...changes };
  const names = Object.keys(all).filter((name) => all[name] !== undefined);
  return contentProblems(names, (file) => all[file] ?? "");
}

test("a complete package has no problems", () => {
  expect(problems()).toEqual([]);
});

test.each([
  "src/index.ts",
  "tsconfig.json",
  ".npmrc",
  "dist/docs/index.html",
  "dist/docs/search.js",
  "dist/src/forgotten.ts",
  "dist/package.json",
  "reports/bench.json",
])("%s does not belong in it", (file) => {
  expect(problems({ [file]: "" })).toEqual([`${file} does not belong in the package`]);
});

test("a test does not belong in it, not even beside the code", () => {
  expect(problems({ "dist/index.test.js": "" })).toEqual(["dist/index.test.js is a test"]);
});

test("a source must be in its map or in the package", () => {
  expect(problems({ "dist/src/index.ts": undefined })).toEqual([
    "dist/index.js.map names dist/src/index.ts, which is not in the map or the package",
  ]);
});

test("a source may be in its map only", () => {
  const text = JSON.stringify({ ...map, sourcesContent: ["export {};"] });
  expect(problems({ "dist/index.js.map": text, "dist/src/index.ts": undefined })).toEqual([]);
});

test("a map must have sources", () => {
  const text = JSON.stringify({ ...map, sources: [] });
  expect(problems({ "dist/index.js.map": text, "dist/src/index.ts": undefined })).toEqual([
    "dist/index.js.map has no sources",
  ]);
});

test("code must not point to a map that does not exist", () => {
  expect(problems({ "dist/index.js.map": undefined, "dist/src/index.ts": undefined })).toEqual([
    "dist/index.js points to dist/index.js.map, which does not exist",
  ]);
});

test("every map must have code that points to it", () => {
  expect(problems({ "dist/index.js": "export {};\n" })).toEqual([
    "dist/index.js.map is a source map that no code points to",
  ]);
});

test.each([
  [{ scripts: { postinstall: "node x.js" } }, "package.json has scripts"],
  [{ private: true }, "package.json has private"],
  [{ devDependencies: { ajv: "8.20.0" } }, "package.json has devDependencies"],
  [{ overrides: { ajv: "8.20.0" } }, "package.json has overrides"],
  [{ allowScripts: { esbuild: false } }, "package.json has allowScripts"],
  [{ dependencies: { "openapi-fetch": "^0.17.0" } }, "openapi-fetch 0.17.0 must be the only dependency"],
  [
    { dependencies: { "openapi-fetch": "0.17.0", ajv: "8.20.0" } },
    "openapi-fetch 0.17.0 must be the only dependency",
  ],
  [{ dependencies: undefined }, "openapi-fetch 0.17.0 must be the only dependency"],
  [{ peerDependencies: { typescript: "5" } }, "package.json has peerDependencies"],
  [{ optionalDependencies: { ajv: "8.20.0" } }, "package.json has optionalDependencies"],
  [{ bundledDependencies: ["ajv"] }, "package.json has bundledDependencies"],
  [{ sideEffects: undefined }, "sideEffects must be false"],
  [{ engines: { npm: "11" } }, "engines must name Node"],
])("a manifest with %j is refused", (changes, problem) => {
  expect(problems({ "package.json": JSON.stringify({ ...manifest, ...changes }) })).toEqual([problem]);
});

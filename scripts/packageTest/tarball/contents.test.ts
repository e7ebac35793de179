import { contentProblems } from "./contents.js";

const manifest = {
  name: "bigcommerce-segments",
  sideEffects: false,
  engines: { node: ">=20.19" },
  scripts: { test: "node scripts/test.js", prepack: "npm run package" },
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
};

/** What is wrong where some files are others, or are not there. */
function problems(changes: Readonly<Record<string, string | undefined>> = {}): string[] {
  const all: Readonly<Record<string, string | undefined>> = { ...files, ...changes };
  const names = Object.keys(all).filter((name) => all[name] !== undefined);
  return contentProblems(names, (file) => all[file] ?? "");
}

test("what the package is made of belongs into it", () => {
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
])("%s does not belong into it", (file) => {
  expect(problems({ [file]: "" })).toEqual([`${file} does not belong into the package`]);
});

test("a test does not belong into it, even where code does", () => {
  expect(problems({ "dist/index.test.js": "" })).toEqual(["dist/index.test.js is a test"]);
});

test("a source that a map names and that is in neither is missed", () => {
  expect(problems({ "dist/src/index.ts": undefined })).toEqual([
    "dist/index.js.map names dist/src/index.ts, which is nowhere",
  ]);
});

test("a source may lie in the map", () => {
  const text = JSON.stringify({ ...map, sourcesContent: ["export {};"] });
  expect(problems({ "dist/index.js.map": text, "dist/src/index.ts": undefined })).toEqual([]);
});

test("a map without sources is of no use", () => {
  const text = JSON.stringify({ ...map, sources: [] });
  expect(problems({ "dist/index.js.map": text, "dist/src/index.ts": undefined })).toEqual([
    "dist/index.js.map names no source",
  ]);
});

test("code that points to a map which is not there is told of", () => {
  expect(problems({ "dist/index.js.map": undefined, "dist/src/index.ts": undefined })).toEqual([
    "dist/index.js points to dist/index.js.map, which is nowhere",
  ]);
});

test("a map that no code points to is told of", () => {
  expect(problems({ "dist/index.js": "export {};\n" })).toEqual([
    "dist/index.js.map is a map that nothing points to",
  ]);
});

test.each([
  [{ scripts: { postinstall: "node x.js" } }, "package.json has the install script postinstall"],
  [{ scripts: { preinstall: "node x.js" } }, "package.json has the install script preinstall"],
  [{ scripts: { install: "node x.js" } }, "package.json has the install script install"],
  [
    { dependencies: { "openapi-fetch": "^0.17.0" } },
    "the one dependency is not openapi-fetch, exactly pinned",
  ],
  [
    { dependencies: { "openapi-fetch": "0.17.0", ajv: "8.20.0" } },
    "the one dependency is not openapi-fetch, exactly pinned",
  ],
  [{ dependencies: undefined }, "the one dependency is not openapi-fetch, exactly pinned"],
  [{ peerDependencies: { typescript: "5" } }, "package.json has peerDependencies"],
  [{ optionalDependencies: { ajv: "8.20.0" } }, "package.json has optionalDependencies"],
  [{ bundledDependencies: ["ajv"] }, "package.json has bundledDependencies"],
  [{ sideEffects: undefined }, "sideEffects is not false"],
  [{ engines: { npm: "11" } }, "engines does not name Node"],
])("a manifest with %j is refused", (changes, problem) => {
  expect(problems({ "package.json": JSON.stringify({ ...manifest, ...changes }) })).toEqual([problem]);
});

import { entriesOf } from "./entries.js";

const both = (name: string) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});
const name = "bigcommerce-segments";

test("an entry has a name and types for import and require, and data is not an entry", () => {
  const exports = {
    ".": both("index"),
    "./testing": both("testing"),
    "./openapi.json": "./dist/openapi.json",
    "./package.json": "./package.json",
  };
  expect(entriesOf({ name, exports })).toEqual([
    { name, import: "./dist/index.d.ts", require: "./dist/index.d.cts" },
    { name: `${name}/testing`, import: "./dist/testing.d.ts", require: "./dist/testing.d.cts" },
  ]);
});

test.each([
  ["import", { ...both("testing"), import: { default: "./dist/testing.js" } }],
  ["require", { ...both("testing"), require: "./dist/testing.cjs" }],
  ["require", { import: both("testing").import }],
  ["either", { types: "./dist/testing.d.ts", default: "./dist/testing.js" }],
])("an entry without types for %s is refused", (_, testing) => {
  const manifest = { name, exports: { ".": both("index"), "./testing": testing } };
  expect(() => entriesOf(manifest)).toThrow(`${name}/testing must have types for both import and require.`);
});

test.each([
  ["no exports", { name }],
  ["no exports", undefined],
  ["no exports with types", { name, exports: { "./openapi.json": "./dist/openapi.json" } }],
])("a manifest with %s is refused", (reason, manifest) => {
  expect(() => entriesOf(manifest)).toThrow(reason);
});

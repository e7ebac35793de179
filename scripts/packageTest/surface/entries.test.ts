import { entriesOf } from "./entries.js";

const both = (name: string) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});
const name = "bigcommerce-segments";

test("entries of code have a name and types for each way to load them, and data is none", () => {
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
  expect(() => entriesOf(manifest)).toThrow(`${name}/testing lacks types for one of import and require.`);
});

test.each([
  ["exports", { name }],
  ["exports", undefined],
  ["exports nothing that has types", { name, exports: { "./openapi.json": "./dist/openapi.json" } }],
])("a manifest without entries is refused, as it %s", (reason, manifest) => {
  expect(() => entriesOf(manifest)).toThrow(reason);
});

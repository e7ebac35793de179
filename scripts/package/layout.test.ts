import { importsOf, relocated, typesOf } from "./layout.js";

test.each([
  ["src/index", "types/index.d.ts"],
  ["generated/types", "types/types.d.ts"],
  ["contract-tests/pointer", "types/store/pointer.d.ts"],
  ["contract-tests/store/testing", "types/store/testing.d.ts"],
  ["contract-tests/store/layers/quota", "types/store/layers/quota.d.ts"],
])("the declaration of %s lies in %s", (module, path) => {
  expect(typesOf(module)).toBe(path);
});

test.each(["scripts/store/bin", "source/index"])("%s has no place in the package", (module) => {
  expect(() => typesOf(module)).toThrow(`${module} has no place in the package.`);
});

test.each([
  ["src/index", "./client.js", "./client.js"],
  ["src/calls/list", "../client.js", "../client.js"],
  ["src/client", "../generated/types.js", "./types.js"],
  ["src/calls/list", "../../generated/types.js", "../types.js"],
  ["contract-tests/store/state", "../../generated/types.js", "../types.js"],
  ["contract-tests/store/state", "../pointer.js", "./pointer.js"],
  ["contract-tests/store/layers/quota", "../../uuid.js", "../uuid.js"],
])("what %s imports from %s is at %s in the package", (module, before, after) => {
  expect(relocated(module, `import type { A } from "${before}";`)).toBe(`import type { A } from "${after}";`);
});

const declaration = `import type { paths } from "../generated/types.js";
import type { Client } from "openapi-fetch";
export * from "./errors.js";
export type Page = import("./page.js").Page<"../generated/types.js">;
`;

test("imports, exports and types of other modules are followed, and packages are not", () => {
  expect(importsOf("src/index", declaration)).toEqual(["generated/types", "src/errors", "src/page"]);
});

test("every import of the repository is moved, and nothing else", () => {
  expect(relocated("src/index", declaration)).toBe(
    declaration.replace('from "../generated/types.js"', 'from "./types.js"'),
  );
});

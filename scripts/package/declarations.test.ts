import { declarationsOf } from "./declarations.js";
import { temporaryFolder } from "./testing/temporaryFolder.js";

// Without a lib, because the compiler spends most of its time on it.
const settings = JSON.stringify({
  compilerOptions: {
    module: "NodeNext",
    noLib: true,
    types: [],
    strict: true,
    noEmit: true,
  },
});
const BASICS = [
  ...["Array<T>", "Boolean", "CallableFunction", "Function", "IArguments"],
  ...["NewableFunction", "Number", "Object", "RegExp", "String"],
]
  .map((name) => `interface ${name} {}\n`)
  .join("");

const PATHS = ["types/generated/types.d.ts", "types/src/index.d.ts", "types/src/page.d.ts"];

function repository(index: string): string {
  return temporaryFolder({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": settings,
    "src/index.ts": `/// <reference path="./basics.d.ts" />\n${index}`,
    "src/basics.d.ts": BASICS,
    "src/page.ts": 'import type { Row } from "../generated/types.js";\nexport interface Page { row: Row }\n',
    "node_modules/kept/package.json": '{ "types": "./index.d.ts" }',
    "node_modules/kept/index.d.ts": "export interface Kept { a: string }\n",
    "src/unused.ts": "export const unused = 1;\n",
    "generated/types.d.ts": "export interface Row {\n    cells: {\n        id: string;\n    };\n}\n",
  });
}

test("every module that an entry imports has a declaration in the folders of the repository", () => {
  const root = repository(
    'export type { Page } from "./page.js";\nexport const hidden: "internal" = "internal";\n',
  );
  const files = declarationsOf(root, ["src/index"]);
  expect([...files.keys()].sort()).toEqual(PATHS);
  expect(files.get("types/src/index.d.ts")).toContain('export declare const hidden: "internal";');
  expect(files.get("types/src/page.d.ts")).toContain('from "../generated/types.js"');
  expect(files.get("types/generated/types.d.ts")).toBe(
    "export interface Row {\n cells: {\n  id: string;\n };\n}\n",
  );
});

test("modules of inline import types are emitted, and packages are not", () => {
  const root = repository(
    'import type { Kept } from "kept";\nexport type Box = Kept | import("./page.js").Page;\n',
  );
  expect([...declarationsOf(root, ["src/index"]).keys()].sort()).toEqual(PATHS);
});

test("sources that do not compile are refused", () => {
  const root = repository('export const port: number = "80";\n');
  expect(() => declarationsOf(root, ["src/index"])).toThrow(
    "Type 'string' is not assignable to type 'number'",
  );
});

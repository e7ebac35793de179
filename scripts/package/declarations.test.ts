import { declarationsOf } from "./declarations.js";
import { temporaryFolder } from "./testing/temporaryFolder.js";

// Without a lib, which takes the compiler most of its time.
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

function repository(index: string): string {
  return temporaryFolder({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": settings,
    "src/index.ts": `/// <reference path="./basics.d.ts" />\n${index}`,
    "src/basics.d.ts": BASICS,
    "src/page.ts": 'import type { Row } from "../generated/types.js";\nexport interface Page { row: Row }\n',
    "src/unused.ts": "export const unused = 1;\n",
    "generated/types.d.ts": "export interface Row {\n    cells: {\n        id: string;\n    };\n}\n",
  });
}

test("what an entry imports comes along, written or emitted, at its place in the package", () => {
  const root = repository(
    'export type { Page } from "./page.js";\nexport const hidden: "internal" = "internal";\n',
  );
  const files = declarationsOf(root, ["src/index"]);
  expect([...files.keys()].sort()).toEqual(["types/index.d.ts", "types/page.d.ts", "types/types.d.ts"]);
  expect(files.get("types/index.d.ts")).toContain('export declare const hidden: "internal";');
  expect(files.get("types/page.d.ts")).toContain('from "./types.js"');
  expect(files.get("types/types.d.ts")).toBe("export interface Row {\n cells: {\n  id: string;\n };\n}\n");
});

test("what does not compile is not emitted", () => {
  const root = repository('export const port: number = "80";\n');
  expect(() => declarationsOf(root, ["src/index"])).toThrow(
    "Type 'string' is not assignable to type 'number'",
  );
});

import { temporaryFolder } from "../../package/testing/temporaryFolder.js";
import { renderSurface } from "./render.js";

const INDEX = `import type { Row as SegmentRow } from "./row.js";
export type { Page } from "./page.js";
/** Lists. */
export declare function list(limit: number): SegmentRow[];
export declare function list(limit: string): SegmentRow[];
export declare const most: Limit, least: Limit;
type Limit = 1 | 250;
type Unused = "unused";
`;
const declarations = {
  "package.json": '{ "type": "module" }',
  "index.d.ts": INDEX,
  "page.d.ts": 'export interface Page { rows: import("./row.js").Row[] }\nexport interface Hidden {}\n',
  "row.d.ts": "export interface Row { id: Id; next?: Row }\ntype Id = string;\n",
};

const rendered = (changes: Readonly<Record<string, string>> = {}) =>
  renderSurface(temporaryFolder({ ...declarations, ...changes }), "index.d.ts");

/** Separates the exported names from the other declarations. */
function sectionsOf(text: string): { named: string; madeOf: string } {
  const [named = "", madeOf = ""] = text.split("-- made of --");
  return { named, madeOf };
}

test("every exported name is rendered with its signatures, sorted", () => {
  const { named } = sectionsOf(rendered());
  expect(named.match(/^\w+:$/gm)).toEqual(["Page:", "least:", "list:", "most:"]);
  expect(named).toContain(
    "list:\nexport declare function list(limit: number): SegmentRow[];\nexport declare function list(limit: string): SegmentRow[];\n",
  );
  expect(named).toContain('Page:\nexport interface Page {\n    rows: import("./row.js").Row[];\n}\n');
  expect(named).toContain("most:\nmost: Limit\n");
});

test("every declaration that the exported names use is rendered once, and no other", () => {
  const { madeOf } = sectionsOf(rendered());
  expect(madeOf).toBe(`
export interface Row {
    id: Id;
    next?: Row;
}
type Id = string;
type Limit = 1 | 250;
`);
});

test.each([
  ["a signature", { "index.d.ts": INDEX.replace("limit: number", "limit?: number") }],
  ["an overload", { "index.d.ts": INDEX.replace(/.*limit: string.*\n/, "") }],
  ["a name", { "index.d.ts": INDEX.replace(/.*Page.*\n/, "") }],
  ["a type that is not exported", { "index.d.ts": INDEX.replace("1 | 250", "1 | 100") }],
  ["a type that another type uses", { "row.d.ts": declarations["row.d.ts"].replace("string", "number") }],
])("a change of %s changes the surface", (_, changes) => {
  expect(rendered(changes)).not.toBe(rendered());
});

test.each([
  ["a comment", { "index.d.ts": INDEX.replace("Lists.", "Lists segments.") }],
  [
    "the order",
    {
      "index.d.ts": INDEX.split("\n")
        .reverse()
        .join("\n")
        .replace(/(.*string.*\n)(.*number.*\n)/, "$2$1"),
    },
  ],
  ["an unused type", { "index.d.ts": INDEX.replace("unused", "other") }],
])("a change of %s does not change the surface", (_, changes) => {
  expect(rendered(changes)).toBe(rendered());
});

test("a declaration of another package is named, not rendered", () => {
  const index =
    'import type { Client } from "openapi-fetch";\nexport declare const client: Client<string>;\n';
  const other = "export interface Client<T> { of: T }\n";
  const root = temporaryFolder({
    "package/package.json": '{ "type": "module" }',
    "package/index.d.ts": index,
    "node_modules/openapi-fetch/package.json": '{ "types": "./index.d.ts" }',
    "node_modules/openapi-fetch/index.d.ts": other,
  });
  expect(renderSurface(`${root}/package`, "index.d.ts")).toBe(
    "client:\nclient: Client<string>\n\n-- made of --\n",
  );
});

test.each([
  ["from a missing file", 'export { lost } from "./nowhere.js";\n'],
  ["that its file does not declare", 'export type { lost } from "./row.js";\n'],
])("an export %s is refused", (_, index) => {
  expect(() => rendered({ "index.d.ts": index })).toThrow(
    "index.d.ts exports lost, which has no declaration.",
  );
});

test.each([
  ["without exports", { "index.d.ts": "declare const alone: 1;\n" }, "index.d.ts"],
  ["that does not exist", {}, "none.d.ts"],
])("a file %s is not a module", (_, changes, file) => {
  const folder = temporaryFolder({ ...declarations, ...changes });
  expect(() => renderSurface(folder, file)).toThrow(`${file} is not a module.`);
});

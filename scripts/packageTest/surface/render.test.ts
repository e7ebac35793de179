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

/** Finds what is written under a name, or under no name. */
function sectionsOf(text: string): { named: string; madeOf: string } {
  const [named = "", madeOf = ""] = text.split("-- made of --");
  return { named, madeOf };
}

test("every exported name is there with its signatures, sorted", () => {
  const { named } = sectionsOf(rendered());
  expect(named.match(/^\w+:$/gm)).toEqual(["Page:", "least:", "list:", "most:"]);
  expect(named).toContain(
    "list:\nexport declare function list(limit: number): SegmentRow[];\nexport declare function list(limit: string): SegmentRow[];\n",
  );
  expect(named).toContain('Page:\nexport interface Page {\n    rows: import("./row.js").Row[];\n}\n');
  expect(named).toContain("most:\nmost: Limit\n");
});

test("what the exported names are made of is there once, and nothing else of the package", () => {
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
  [
    "a type that another type is made of",
    { "row.d.ts": declarations["row.d.ts"].replace("string", "number") },
  ],
])("a change of %s is seen", (_, changes) => {
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
  ["a type that nothing leads to", { "index.d.ts": INDEX.replace("unused", "other") }],
])("a change of %s is none of the surface", (_, changes) => {
  expect(rendered(changes)).toBe(rendered());
});

test("a name of another package is named and not rendered", () => {
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
  ["from a file that is not there", 'export { lost } from "./nowhere.js";\n'],
  ["that its file does not have", 'export type { lost } from "./row.js";\n'],
])("an export %s leads nowhere", (_, index) => {
  expect(() => rendered({ "index.d.ts": index })).toThrow("index.d.ts exports lost, which leads nowhere.");
});

test.each([
  ["without exports", { "index.d.ts": "declare const alone: 1;\n" }, "index.d.ts"],
  ["that is not there", {}, "none.d.ts"],
])("a file %s is no module", (_, changes, file) => {
  const folder = temporaryFolder({ ...declarations, ...changes });
  expect(() => renderSurface(folder, file)).toThrow(`${file} is no module.`);
});

import ts from "typescript";
import { namedSchemas } from "./namedSchemas.js";

function printed(text: string): string {
  const source = ts.createSourceFile("types.ts", text, ts.ScriptTarget.Latest);
  const printer = ts.createPrinter();
  return namedSchemas([...source.statements])
    .map((node) => printer.printNode(ts.EmitHint.Unspecified, node, source))
    .join("\n")
    .replaceAll(/\s+/g, " ");
}

test("an object becomes an interface, open or not, and any other type an alias", () => {
  const text = printed(`export interface components { schemas: {
    Closed: { id: string };
    Open: { id: string } & { [key: string]: unknown };
    Either: { id: string } | string;
  }; headers: { Name: string } }`);
  expect(text).toContain("export interface Closed { id: string; }");
  expect(text).toContain("export interface Open { id: string; [key: string]: unknown; }");
  expect(text).toContain("export type Either = { id: string; } | string;");
  expect(text).toContain(
    "schemas: { Closed: Closed; Open: Open; Either: Either; }; headers: { Name: string; }",
  );
});

test("every reference to a schema becomes its name, and other references stay", () => {
  const text = printed(`export interface components {
      schemas: { Row: { id: string }; Page: { data: components["schemas"]["Row"][] } };
      headers: { Name: string };
    }
    export interface operations { list: { 200: components["schemas"]["Page"]; name: components["headers"]["Name"] } }`);
  expect(text).toContain("export interface Page { data: Row[]; }");
  expect(text).toContain('list: { 200: Page; name: components["headers"]["Name"]; }');
});

test("types without schemas are refused", () => {
  expect(() => printed("export interface paths {}")).toThrow("no schemas");
});

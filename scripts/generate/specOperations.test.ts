import { renderOperations, specOperations } from "./specOperations.js";

const document = (operation: object) => ({ paths: { "/segments": { summary: "s", get: operation } } });

test("an operation has its method and path", () => {
  expect(specOperations(document({ operationId: "listSegments" }))).toMatchObject([
    { operationId: "listSegments", method: "GET", path: "/segments" },
  ]);
  expect(renderOperations(document({ operationId: "listSegments" }), "Generated.")).toContain(
    '  listSegments: { method: "GET", path: "/segments" },\n',
  );
});

test("an operation without an operationId is named by its method and path", () => {
  expect(() => specOperations(document({}))).toThrow("GET /segments has no operationId");
});

import { packedMap } from "./sources.js";

const map = { version: 3, sources: ["../src/index.ts", "../src/errors/index.ts"], mappings: "AAAA" };

test("sources are found beside the map and in the repository", () => {
  const { text, sources } = packedMap(JSON.stringify(map), "dist");
  expect(sources).toEqual(["src/index.ts", "src/errors/index.ts"]);
  expect(JSON.parse(text)).toEqual({ ...map, sources });
});

test.each(["null", "[]", '{ "version": 3 }', '{ "sources": "index.ts" }'])(
  "%s is not a source map",
  (text) => {
    expect(() => packedMap(text, "dist")).toThrow("The source map has no sources.");
  },
);

test("text that is not JSON is not a source map", () => {
  expect(() => packedMap("no map", "dist")).toThrow(SyntaxError);
});

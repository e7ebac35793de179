import { relativeAddress, resolveLink } from "./address.js";

test.each([
  ["index", "schemas#Segment", "schemas.html#Segment"],
  ["operations/listSegments", "schemas#Segment", "../schemas.html#Segment"],
  ["operations/listSegments", "operations/createSegments", "../operations/createSegments.html"],
  ["schemas", "schemas#Segment", "#Segment"],
])("from %s to %s the way is %s", (from, target, address) => {
  expect(relativeAddress(from, target, ".html")).toBe(address);
});

test("a link of Markdown leads to the form that links, and only links within the site change", () => {
  expect(resolveLink("guides/a", "site:schemas#Segment", "html")).toBe("../schemas.html#Segment");
  expect(resolveLink("guides/a", "site:schemas#Segment", "md")).toBe("../schemas.md");
  expect(resolveLink("guides/a", "https://example.com/#a", "md")).toBe("https://example.com/#a");
});

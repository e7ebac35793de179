import { withSection } from "./withSection.js";

const text = "before\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nafter\n";

test("a section is replaced, and can be replaced again", () => {
  const written = withSection(text, "new");
  expect(written).toBe("before\n\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n\nafter\n");
  expect(withSection(written, "old")).toBe(text);
});

test.each(["", "<!-- bench -->", "<!-- /bench --><!-- bench -->", `${text}${text}`])(
  "%j has not one pair of markers",
  (wrong) => {
    expect(() => withSection(wrong, "new")).toThrow("once each");
  },
);

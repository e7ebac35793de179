import { readFileSync } from "node:fs";
import { reportOf } from "../report.js";
import { readFigures } from "./figures.js";
import { sectionOf, withSection } from "./section.js";

test("the README says what the committed figures say, and nothing by hand", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toBe(withSection(readme, sectionOf(readFigures())));
});

test("the committed figures are of a whole run, and their counts are those of their parts", () => {
  const { machine, seconds, exceeded, missed, parts } = readFigures();
  expect(reportOf(machine, seconds, parts)).toMatchObject({ exceeded, missed });
});

test("a report that lacks a figure is refused", () => {
  const { machine, seconds, parts } = readFigures();
  const others = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "cost"));
  expect(() => sectionOf(reportOf(machine, seconds, others))).toThrow("no cost / whole client, raw level /");
});

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

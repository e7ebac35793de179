import { readFileSync } from "node:fs";
import { reportOf } from "../report.js";
import { readFigures } from "./figures.js";
import { sectionOf } from "./section.js";
import { withSection } from "./withSection.js";

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

import { machineLine, thisMachine } from "./machine.js";
import type { Figure } from "./part.js";
import { isReport, reportOf, verdictOf } from "./report.js";

const machine = { cores: 2, cpu: "Some CPU", node: "v20.20.2", platform: "linux x64" };

function reportWith(...limits: Pick<Figure, "most" | "aim">[]) {
  const figures = limits.map((limit) => ({ name: "size", value: 14, unit: "kB", ...limit }));
  return reportOf(machine, 120.4, { size: { title: "", rows: [{ subject: "", figures }], notes: [] } });
}

test("a report counts what exceeds its bound apart from what misses its aim", () => {
  expect(reportWith({ most: 13 }, { most: 15, aim: 11 }, {})).toMatchObject({ exceeded: 1, missed: 1 });
});

test("the verdict names both, and the duration of the run", () => {
  expect(verdictOf(reportWith())).toBe("Every bound holds. 120 s in all.");
  expect(verdictOf(reportWith({ aim: 11 }))).toBe(
    "Every bound holds. 1 aim missed, which fails nothing. 120 s in all.",
  );
  expect(verdictOf(reportWith({ most: 13 }))).toBe("1 exceeded. 120 s in all.");
});

test("the form of a report is checked, also after it was a file", () => {
  const read: unknown = JSON.parse(JSON.stringify(reportWith({ most: 15 })));
  expect(isReport(read)).toBe(true);
  expect(isReport({ parts: {} })).toBe(false);
  // In a file NaN becomes null.
  expect(
    isReport({ ...reportWith(), parts: { size: { rows: [{ figures: [{ name: "a", value: null }] }] } } }),
  ).toBe(false);
});

test("a machine is described without its name", () => {
  expect(machineLine(machine)).toBe("2 cores of Some CPU, Node v20.20.2, linux x64");
  expect(Object.keys(thisMachine()).sort()).toEqual(["cores", "cpu", "node", "platform"]);
});

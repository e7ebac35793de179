import { broken, type Row } from "../part.js";
import type { Load } from "./load.js";
import { rowOfKind, rowsOfGrowth, rowWithoutWaits } from "./rows.js";
import type { Outcome } from "./runLoad.js";

const load: Load = {
  processes: 4,
  limitersEach: 1,
  readsOfLimiter: 100,
  atOnce: 10,
  quota: 100,
  other: 25,
};
const good: Outcome = {
  ...{ served: 400, spent: 1, crowded: 1, mostInFlight: 10, endsMs: [8000, 10_120], commands: 800 },
  cpuMs: 200,
};
const namesOf = (rows: readonly Row[]) => broken({ title: "", rows, notes: [] }).map(({ name }) => name);
const valueOf = ({ figures }: Row, name: string) => figures.find((figure) => figure.name === name)?.value;

test("an outcome that reaches the goal breaks no bound, and its figures are those of one call", () => {
  const row = rowOfKind("ours", { load, outcome: good }, true);
  expect(namesOf([row])).toEqual([]);
  const names = ["lost", "refused", "ratio", "ends apart", "commands", "CPU of Redis"];
  expect(names.map((name) => valueOf(row, name))).toEqual([0, 2, 1, 1.265, 2, 500]);
});

test.each([
  ["lost", { served: 399 }],
  ["refused", { spent: 2 }],
  ["in flight", { mostInFlight: 11 }],
  ["ratio", { endsMs: [11_700, 11_700] }],
  ["ends apart", { endsMs: [7000, 10_000] }],
])("only the limiter of the project is bound: %s", (name, change) => {
  const run = { load, outcome: { ...good, ...change } };
  expect(namesOf([rowOfKind("ours", run, true)])).toEqual([name]);
  expect(namesOf([rowOfKind("another", run, false)])).toEqual([]);
});

test("a call that does not wait takes three commands at most", () => {
  expect(namesOf([rowWithoutWaits("", { load, outcome: { ...good, commands: 1200 } })])).toEqual([]);
  expect(namesOf([rowWithoutWaits("", { load, outcome: { ...good, commands: 1201 } })])).toEqual([
    "commands",
  ]);
});

test("with more limiters a call may cost Redis half as much again as with four", () => {
  const runOf = (limitersEach: number, commands: number, cpuMs: number) => ({
    load: { ...load, limitersEach, readsOfLimiter: 100 / limitersEach },
    outcome: { ...good, commands, cpuMs },
  });
  const rows = rowsOfGrowth([runOf(1, 800, 200), runOf(4, 1200, 300), runOf(10, 1300, 310)]);
  expect(rows.map(({ subject }) => subject)).toEqual(["4 limiters", "16 limiters", "40 limiters"]);
  expect(rows.map((row) => valueOf(row, "commands, ratio"))).toEqual([1, 1.5, 1.625]);
  expect(namesOf(rows)).toEqual(["commands, ratio", "CPU of Redis, ratio"]);
});

test("without the base there is no ratio that holds", () => {
  const rows = rowsOfGrowth([{ load: { ...load, processes: 1, readsOfLimiter: 400 }, outcome: good }]);
  expect(rows[0]?.subject).toBe("1 limiter");
  expect(namesOf(rows)).toHaveLength(2);
});

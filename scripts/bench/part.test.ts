import { broken, missed, type Figure, type Part } from "./part.js";

const figure = (value: number, limits: Pick<Figure, "most" | "aim">): Figure => ({
  name: "size",
  value,
  unit: "kB",
  ...limits,
});

const partOf = (...figures: Figure[]): Part => ({ title: "", rows: [{ subject: "", figures }], notes: [] });

test("a figure at its bound holds, one above it is broken", () => {
  const above = figure(11.1, { most: 11 });
  expect(broken(partOf(figure(11, { most: 11 }), above, figure(99, {})))).toEqual([above]);
});

test("NaN breaks its bound and misses its aim", () => {
  const none = figure(NaN, { most: 11, aim: 7 });
  expect(broken(partOf(none))).toEqual([none]);
  expect(missed(partOf(none))).toEqual([none]);
});

test("an aim that is missed breaks nothing", () => {
  const part = partOf(figure(14, { most: 15, aim: 11 }), figure(10, { most: 15, aim: 11 }));
  expect(broken(part)).toEqual([]);
  expect(missed(part)).toEqual([figure(14, { most: 15, aim: 11 })]);
});

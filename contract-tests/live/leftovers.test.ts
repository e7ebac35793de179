import { leftoversIn, lineOf } from "./leftovers.js";

const AT_WORK = "aaaaaaaaaaaaaaaa";
const date = "Thu, 01 Jan 2026 12:00:00 GMT";
const segment = (name: string, createdAt?: string) => ({ id: name, name, createdAt });
const old = segment("contract-0123456789abcdef-old", "2026-01-01T11:00:00.000Z");
const young = segment("contract-0123456789abcdef-young", "2026-01-01T11:00:01Z");
const timeless = segment("contract-0123456789abcdef-timeless");
const inUse = segment(`contract-${AT_WORK}-old`, "2025-12-01T00:00:00Z");
const segments = [segment("Loyal Customers", "2020-01-01T00:00:00Z"), old, young, timeless, inUse];
const isAtWork = (runId: string) => runId === AT_WORK;

test("leftovers are told apart by their age on the clock of the store", () => {
  const farAway = Date.parse("2031-01-01T00:00:00Z");
  const leftovers = leftoversIn({ segments, date }, isAtWork, farAway);
  expect(leftovers.abandoned.map((leftover) => leftover.segment)).toEqual([old]);
  expect(leftovers.young.map((leftover) => leftover.segment)).toEqual([young, timeless]);
  expect(leftovers.inUse.map((leftover) => leftover.segment)).toEqual([inUse]);
});

test("the time here counts where the store tells none", () => {
  const now = Date.parse("2026-01-01T12:30:00Z");
  const { abandoned } = leftoversIn({ segments, date: undefined }, isAtWork, now);
  expect(abandoned).toHaveLength(2);
});

test.each([
  [undefined, "of unknown age"],
  [-5, "0 min"],
  [3_600_000, "60 min"],
  [10_800_000, "3 h"],
  [259_200_000, "3 d"],
])("an age of %s ms is written as %s", (ageMs, words) => {
  expect(lineOf({ segment: old, ageMs })).toBe(`${old.id}\t${old.name}\t${words}`);
});

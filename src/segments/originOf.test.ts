import { untyped } from "../doubles/untyped.js";
import { originOf } from "./originOf.js";
import type { Segment } from "./context.js";

const NOON = Date.parse("2026-03-14T12:00:00Z");

function segment(createdAtMs = NOON, description: string | null = null): Segment {
  const at = new Date(createdAtMs).toISOString();
  return { id: "id of VIP", name: "VIP", description, created_at: at, updated_at: at };
}

function whose(description: string | undefined, listed: Segment, starts = [NOON]) {
  return originOf({ name: "VIP", ...(description !== undefined && { description }) }, listed, starts);
}

test.each([
  ["at the start of the call", 0, "ours"],
  ["later", 60_000, "ours"],
  ["a second before by a clock without milliseconds", -1000, "ours"],
  ["more than a second before", -1001, "before"],
])("a segment of the name that was created %s", (_, ms, kind) => {
  expect(whose(undefined, segment(NOON + ms))).toBe(kind);
});

test("a segment of another description is nobody's", () => {
  expect(whose("ours", segment(NOON, "theirs"))).toBeUndefined();
  expect(whose(undefined, segment(NOON, "theirs"))).toBeUndefined();
});

test("an absent, empty or null description is none, and outer spaces may be trimmed", () => {
  expect(whose(undefined, untyped({ ...segment(), description: undefined }))).toBe("ours");
  expect(whose("", segment())).toBe("ours");
  expect(whose(undefined, segment(NOON, ""))).toBe("ours");
  expect(whose(" spaced ", segment(NOON, "spaced"))).toBe("ours");
});

test("nothing is known without a clock, between two clocks, and without a timestamp", () => {
  expect(whose(undefined, segment(), [])).toBeUndefined();
  expect(whose(undefined, segment(), [NOON - 5000, NOON + 5000])).toBeUndefined();
  expect(whose(undefined, { ...segment(), created_at: "" })).toBeUndefined();
});

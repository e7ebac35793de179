import { untyped } from "../doubles/untyped.js";
import { originOf } from "./originOf.js";
import type { Segment } from "./context.js";

const NOON = Date.parse("2026-03-14T12:00:00Z");

function segment(createdAtMs = NOON, description: string | null = null): Segment {
  const at = new Date(createdAtMs).toISOString();
  return { id: "id of VIP", name: "VIP", description, created_at: at, updated_at: at };
}

function origin(description: string | undefined, listed: Segment, starts = [NOON]) {
  return originOf({ name: "VIP", ...(description !== undefined && { description }) }, listed, starts);
}

test.each([
  ["at the start of the call", 0, "this call"],
  ["later", 60_000, "this call"],
  ["a second before by a clock without milliseconds", -1000, "this call"],
  ["more than a second before", -1001, "earlier"],
])("a segment of the name that was created %s", (_, ms, kind) => {
  expect(origin(undefined, segment(NOON + ms))).toBe(kind);
});

test("a segment of another description has an unknown origin", () => {
  expect(origin("ours", segment(NOON, "theirs"))).toBeUndefined();
  expect(origin(undefined, segment(NOON, "theirs"))).toBeUndefined();
});

test("an absent, empty or null description is none, and outer spaces may be trimmed", () => {
  expect(origin(undefined, untyped({ ...segment(), description: undefined }))).toBe("this call");
  expect(origin("", segment())).toBe("this call");
  expect(origin(undefined, segment(NOON, ""))).toBe("this call");
  expect(origin(" spaced ", segment(NOON, "spaced"))).toBe("this call");
});

test("nothing is known without a clock, between two clocks, and without a timestamp", () => {
  expect(origin(undefined, segment(), [])).toBeUndefined();
  expect(origin(undefined, segment(), [NOON - 5000, NOON + 5000])).toBeUndefined();
  expect(origin(undefined, { ...segment(), created_at: "" })).toBeUndefined();
});

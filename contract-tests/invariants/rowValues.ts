import type { JsonObject } from "../spec/json.js";
import { runIdIn } from "../wire/runNames.js";

const FIELDS = ["name", "description", "created_at", "updated_at"] as const;
const SECOND_MS = 1000;

/** The first field in which two views of a row differ, and how each shows it. */
export interface Difference {
  readonly field: string;
  readonly left: string;
  readonly right: string;
}

/** Compares two views of a row, and describes the first field that differs; undefined if none does. */
export function differenceOf(left: JsonObject, right: JsonObject): Difference | undefined {
  const field = FIELDS.find((name) => !isSame(name, left[name], right[name]));
  if (field === undefined) return undefined;
  // A faulty answer may show the values of others.
  const isShown = ({ name }: JsonObject) => typeof name === "string" && runIdIn(name) !== undefined;
  const shown = (row: JsonObject) =>
    `${field} ${isShown(row) ? JSON.stringify(row[field] ?? null) : "of another segment"}`;
  return { field, left: shown(left), right: shown(right) };
}

function isSame(field: (typeof FIELDS)[number], left: unknown, right: unknown): boolean {
  // A description that was not given may be null, empty or absent.
  if (field === "description") return (left ?? "") === (right ?? "");
  if (field === "name" || left === right) return left === right;
  const distance = Math.abs(timeOf(left) - timeOf(right));
  return Number.isNaN(distance) || distance <= Math.max(precisionOf(left), precisionOf(right));
}

/** Reads a timestamp in milliseconds; NaN if it is none. */
export function timeOf(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : NaN;
}

/** Timestamps come with and without milliseconds, and may be rounded in either form. */
export function precisionOf(value: unknown): number {
  return timeOf(value) % SECOND_MS === 0 ? SECOND_MS : 1;
}

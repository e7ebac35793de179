import type { Cause } from "./causesOf.js";

/** Failures of one cause that are named in a text, beside the first. */
export const MAX_OTHERS = 5;

/** Counts failures and their causes. */
export function causesTitle(causes: readonly Cause[]): string {
  const failures = causes.reduce((sum, { others }) => sum + 1 + others.length, 0);
  return `${failures} failed, ${causes.length} likely ${causes.length === 1 ? "cause" : "causes"}`;
}

/** Counts the failures of a cause beside the first. */
export function othersTitle({ others }: Cause): string {
  return `${others.length} more with the same expectation or the same answer`;
}

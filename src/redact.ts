import { isRecord } from "./shapes.js";

/** How many causes are kept below an error. */
const MOST_CAUSES = 4;

/**
 * Returns a plain copy of an error with its causes, the token taken out: a foreign error may carry the whole request.
 *
 * @param error - What the configured fetch threw.
 * @param hide - Takes the token out of a text.
 * @param most - How many causes are kept.
 */
export function redact(error: unknown, hide: (text: string) => string, most = MOST_CAUSES): unknown {
  if (typeof error === "string") return hide(error);
  if (!isRecord(error)) return error;
  const { cause, errors } = error;
  // What an AggregateError of several addresses says itself is mostly nothing.
  const inner: unknown = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  const shown: Record<string, unknown> = {};
  for (const key of ["name", "message", "code", "stack"]) {
    const value = error[key];
    if (typeof value === "string") shown[key] = hide(value);
  }
  if (inner !== undefined && most > 0) shown.cause = redact(inner, hide, most - 1);
  return Object.assign(new Error(), shown);
}

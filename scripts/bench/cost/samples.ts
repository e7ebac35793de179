import { isRecord } from "../../../src/shapes.js";

/** Milliseconds a call, by caller, mode and round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Tells samples from all else that a process may send. */
export function isSamples(value: unknown): value is Samples {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (modes) =>
        isRecord(modes) && Object.values(modes).every((ms) => Array.isArray(ms) && ms.every(isNumber)),
    )
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

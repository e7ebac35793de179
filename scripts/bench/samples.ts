import { isObject } from "../../src/isObject.js";

/** What was measured, mostly milliseconds a call: by subject, mode and round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Tells samples from all else that a process may send. */
function isSamples(value: unknown): value is Samples {
  return (
    isObject(value) &&
    Object.values(value).every(
      (modes) =>
        isObject(modes) && Object.values(modes).every((ms) => Array.isArray(ms) && ms.every(isNumber)),
    )
  );
}

/**
 * Takes what a process has sent for samples.
 *
 * @throws {Error} Where it is none.
 */
export function samplesOf(message: unknown): Samples {
  if (!isSamples(message)) throw new Error("A process of the bench sent no samples.");
  return message;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

/** Appends what one round has measured. */
export function addSample(
  samples: Record<string, Record<string, number[]>>,
  subject: string,
  mode: string,
  value: number,
): void {
  const ofSubject = (samples[subject] ??= {});
  (ofSubject[mode] ??= []).push(value);
}

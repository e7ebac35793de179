import { isObject } from "../../src/isObject.js";

/** The measured values, mostly milliseconds per call: by subject, mode and round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

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
 * Reads samples from the message of a process.
 *
 * @throws {Error} If the message is anything else.
 */
export function samplesOf(message: unknown): Samples {
  if (!isSamples(message)) throw new Error("A process of the bench sent no samples.");
  return message;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

/** Appends the value of one round. */
export function addSample(
  samples: Record<string, Record<string, number[]>>,
  subject: string,
  mode: string,
  value: number,
): void {
  const ofSubject = (samples[subject] ??= {});
  (ofSubject[mode] ??= []).push(value);
}

import { UsageError } from "../errors/base.js";
import { isObject } from "../isObject.js";

/** What an option must be: a test, and the words that a message has for it. */
export type Rule = readonly [isRight: (value: unknown) => boolean, words: string];

/** A function. */
export const functionRule: Rule = [(value) => typeof value === "function", "a function"];

/** A whole number above 0. */
export const countRule: Rule = [isCount, "a whole number above 0"];

/** A time that a timer can wait: beyond it, one would fire at once. */
export const millisecondsRule: Rule = [
  (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
  "a number of milliseconds above 0 and below 2 ** 31",
];

/** A signal that can end a call. */
export const signalRule: Rule = [isSignal, "an AbortSignal, such as `controller.signal`"];

/**
 * Tells whether a value is a whole number above 0.
 *
 * @param value - Anything.
 */
export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/**
 * Tells whether a value is a signal.
 *
 * @param value - Anything.
 */
export function isSignal(value: unknown): value is AbortSignal {
  // Not by instanceof, because it may be of another realm.
  return (
    isObject(value) && typeof value.aborted === "boolean" && typeof value.addEventListener === "function"
  );
}

/**
 * Checks options at run time, for callers without types; without this a misspelt one would have no effect.
 *
 * @param given - What the caller passed; what is undefined in it counts as left out.
 * @param rules - Every option there is.
 * @param place - What a message has before the name: "retry." for an option inside `retry`.
 * @throws {UsageError} For an option that is unknown or of a wrong kind. No message holds a value.
 */
export function checkOptions(given: unknown, rules: Readonly<Record<string, Rule>>, place = ""): void {
  for (const [name, value] of definedEntries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      throw new UsageError(
        `There is no option \`${place}${name}\`; there are ${Object.keys(rules).join(", ")}.`,
      );
    }
    if (!rule[0](value)) throw new UsageError(`\`${place}${name}\` must be ${rule[1]}.`);
  }
}

/**
 * Returns defaults with what is given in their place.
 *
 * @param defaults - A value for every option.
 * @param given - What the caller passed, checked; what is undefined in it counts as left out.
 */
export function withDefaults<T extends object>(defaults: T, given: unknown): T {
  return { ...defaults, ...Object.fromEntries(definedEntries(given)) };
}

function definedEntries(given: unknown): [string, unknown][] {
  return Object.entries(isObject(given) ? given : {}).filter(([, value]) => value !== undefined);
}

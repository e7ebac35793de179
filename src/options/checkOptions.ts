import { UsageError } from "../errors/base.js";
import { isObject } from "../isObject.js";

/** A test of an option, and its words for the message. */
export type Rule = readonly [isRight: (value: unknown) => boolean, words: string];

export const functionRule: Rule = [(value) => typeof value === "function", "a function"];

export const objectRule: Rule = [isObject, "an object"];

export const reserveRule: Rule = [(value) => value === 0 || isCount(value), "0 or a whole number above it"];

export const countRule: Rule = [isCount, "a whole number above 0"];

/** A longer time would make a timer fire at once. */
export const millisecondsRule: Rule = [
  (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
  "a number of milliseconds above 0 and below 2 ** 31",
];

export const signalRule: Rule = [isSignal, "an AbortSignal, such as `controller.signal`"];

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

export function isSignal(value: unknown): value is AbortSignal {
  // Not by instanceof, because it may be of another realm.
  return (
    isObject(value) &&
    typeof value.aborted === "boolean" &&
    typeof value.addEventListener === "function" &&
    typeof value.removeEventListener === "function"
  );
}

/** Checks options at run time, because a misspelt one would have no effect. No message holds a value. */
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

/** Replaces defaults by the given values that are not undefined. */
export function withDefaults<T extends object>(defaults: T, given: unknown): T {
  return { ...defaults, ...Object.fromEntries(definedEntries(given)) };
}

function definedEntries(given: unknown): [string, unknown][] {
  return Object.entries(isObject(given) ? given : {}).filter(([, value]) => value !== undefined);
}

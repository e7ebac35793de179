import {
  signalRule,
  checkOptions,
  functionRule,
  withDefaults,
  millisecondsRule,
  type Rule,
} from "../options/checkOptions.js";
import { UsageError } from "../errors/base.js";
import { isUuid } from "../guard/isUuid.js";

export const idRule: Rule = [isUuid, "a uuid"];
const textRule: Rule = [(value) => typeof value === "string", "a string"];
export const nameRule: Rule = [(value) => typeof value === "string" && value !== "", "a non-empty string"];
export const listRule: Rule = [Array.isArray, "an array"];
export const callRules = { signal: signalRule, timeoutMs: millisecondsRule };
export const createRules = { name: nameRule, description: textRule };
export const rowRules = { id: idRule, ...createRules };
export const manyRules = { ...callRules, onProgress: functionRule };

const idsRule: Rule = [(value) => Array.isArray(value) && value.length > 0, "a non-empty array"];

/** Keys that no two items of a list may share. */
interface Keys {
  readonly id?: string;
  readonly name?: string;
}

/** Returns a copy of the rows; refuses fields that break a rule, are missing or have none. */
export function copyRows<Row extends object>(
  list: string,
  rows: readonly Row[],
  required: readonly string[],
  rules: Readonly<Record<string, Rule>>,
  copyOf = (row: Row): Row => ({ ...row }),
): Row[] {
  checkValue(list, rows, listRule);
  const missing = Object.fromEntries(required.map((name) => [name, null]));
  return Array.from(rows, (row, index) => {
    const copy = copyOf(row);
    checkOptions(withDefaults(missing, copy), rules, `${list}[${index}].`);
    return copy;
  });
}

/** Returns a copy of ids for `id:in`; refuses an empty list, a value that is no uuid, and the same id twice. */
export function checkIds(list: string, ids: readonly string[]): string[] {
  checkValue(list, ids, idsRule);
  const copies = Array.from(ids, (id, index) => {
    checkValue(`${list}[${index}]`, id, idRule);
    return id;
  });
  withoutRepeats(
    list,
    copies.map((id) => ({ id })),
  );
  return copies;
}

/** Refuses a value that breaks a rule; `place` is its name in the message. */
export function checkValue(place: string, value: unknown, rule: Rule): void {
  // Null, because undefined would count as not given.
  checkOptions({ [place]: value ?? null }, { [place]: rule });
}

/** Returns the rows; refuses an id or name that stands twice. `places` has those of earlier lists. */
export function withoutRepeats<Row extends Keys>(
  list: string,
  rows: readonly Row[],
  places = new Map<string, string>(),
): readonly Row[] {
  rows.forEach(({ id, name }, index) => {
    const place = `${list}[${index}]`;
    for (const [field, value] of [
      ["id", id?.toLowerCase()],
      ["name", name],
    ]) {
      if (value === undefined) continue;
      const earlier = places.get(`${field} ${value}`);
      if (earlier) throw new UsageError(`\`${place}\` has the ${field} of \`${earlier}\`.`);
      places.set(`${field} ${value}`, place);
    }
  });
  return rows;
}

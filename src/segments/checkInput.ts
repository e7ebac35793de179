import {
  signalRule,
  checkOptions,
  withDefaults,
  millisecondsRule,
  type Rule,
} from "../options/checkOptions.js";
import { UsageError } from "../errors/base.js";
import { isUuid } from "../guard/isUuid.js";

export const idRule: Rule = [isUuid, "a uuid"];
export const textRule: Rule = [(value) => typeof value === "string", "a string"];
export const nameRule: Rule = [(value) => typeof value === "string" && value !== "", "a non-empty string"];
export const callRules = { signal: signalRule, timeoutMs: millisecondsRule };

const listRule: Rule = [(value) => Array.isArray(value) && value.length > 0, "an array of at least one item"];

/** Keys that no two items of a list may share. */
interface Keys {
  readonly id?: string;
  readonly name?: string;
}

/** Returns a copy of the rows; refuses rows that the API would refuse, and the same id or name twice. */
export function checkRows<Row extends Keys>(
  rows: readonly Row[],
  required: string,
  rules: Readonly<Record<string, Rule>>,
): Row[] {
  return checkList("rows", rows, (row, place) => {
    const copy = { ...row };
    checkOptions(withDefaults({ [required]: null }, copy), rules, `${place}.`);
    return [copy, copy];
  });
}

/** Returns a copy of ids for `id:in`; refuses an empty list, a value that is no uuid, and the same id twice. */
export function checkIds(list: string, ids: readonly string[]): string[] {
  return checkList(list, ids, (item, place) => {
    checkValue(place, item, idRule);
    return [item, { id: item }];
  });
}

/** Refuses a value that breaks a rule; `place` is its name in the message. */
export function checkValue(place: string, value: unknown, rule: Rule): void {
  // Null, because undefined would count as not given.
  checkOptions({ [place]: value ?? null }, { [place]: rule });
}

function checkList<Item>(
  list: string,
  items: readonly Item[],
  read: (item: Item, place: string) => readonly [copy: Item, keys: Keys],
): Item[] {
  checkValue(list, items, listRule);
  const places = new Map<string, string>();
  return Array.from(items, (item, index) => {
    const place = `${list}[${index}]`;
    const [copy, keys] = read(item, place);
    for (const field of ["id", "name"] as const) {
      const value = field === "id" ? keys.id?.toLowerCase() : keys.name;
      if (value === undefined) continue;
      const earlier = places.get(`${field} ${value}`);
      if (earlier) throw new UsageError(`\`${place}\` has the ${field} of \`${earlier}\`.`);
      places.set(`${field} ${value}`, place);
    }
    return copy;
  });
}

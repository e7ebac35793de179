import {
  signalRule,
  checkOptions,
  withDefaults,
  millisecondsRule,
  type Rule,
} from "../options/checkOptions.js";
import { UsageError } from "../errors/base.js";
import { isUuid } from "../guard/isUuid.js";

/** An id as the API gives it. */
export const idRule: Rule = [isUuid, "a uuid"];
/** Any text. */
export const textRule: Rule = [(value) => typeof value === "string", "a string"];
/** A name that a segment can have. */
export const nameRule: Rule = [(value) => typeof value === "string" && value !== "", "a non-empty string"];
/** The options of every call. */
export const callRules = { signal: signalRule, timeoutMs: millisecondsRule };

const listRule: Rule = [(value) => Array.isArray(value) && value.length > 0, "an array of at least one item"];

/** What no two items of a list may share. */
interface Keys {
  readonly id?: string;
  readonly name?: string;
}

/**
 * Returns a copy of the rows of a create or an update.
 *
 * @param rows - What the caller passed.
 * @param required - The field that no row may lack.
 * @param rules - All fields there are.
 * @throws {UsageError} For rows that the API would not take, and for the same id or name twice.
 */
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

/**
 * Returns a copy of a list of ids that can stand in `id:in`.
 *
 * @param list - What callers know the list as.
 * @param ids - What the caller passed.
 * @throws {UsageError} For an empty list, for what is no uuid, and for the same id twice.
 */
export function checkIds(list: string, ids: readonly string[]): string[] {
  return checkList(list, ids, (item, place) => {
    checkValue(place, item, idRule);
    return [item, { id: item }];
  });
}

/**
 * Refuses a value that is not what it must be.
 *
 * @param place - What callers know it as.
 * @param value - What the caller passed.
 * @param rule - What it must be.
 * @throws {UsageError} For another value.
 */
export function checkValue(place: string, value: unknown, rule: Rule): void {
  // What is undefined would count as left out.
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
    for (const key of [keys.id?.toLowerCase(), keys.name && `name ${keys.name}`]) {
      const earlier = key && places.get(key);
      if (earlier) throw new UsageError(`\`${place}\` has the id or name of \`${earlier}\`.`);
      if (key) places.set(key, place);
    }
    return copy;
  });
}

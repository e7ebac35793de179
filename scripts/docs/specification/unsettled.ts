import { isObject } from "../../../contract-tests/spec/json.js";
import { evidenceOf, type Evidence } from "./evidence.js";
import type { Place } from "./place.js";

/** A statement that no document of the vendor makes alone and plainly. */
export interface UnsettledStatement {
  /** What is said; several places may say the same. */
  readonly description: string;
  readonly evidence: Evidence;
  /** JSON pointers, beginning with `#/`. */
  readonly at: readonly string[];
}

/** Lists what is observed or assumed, and what has a note on its evidence, each statement once. */
export function unsettledStatements(root: Place): UnsettledStatement[] {
  const found = new Map<string, UnsettledStatement & { at: string[] }>();
  for (const place of statementsBelow(root)) {
    const evidence = evidenceOf(place);
    if ((evidence.from === "page" || evidence.from === "vendor") && evidence.note === undefined) continue;
    const description = place.at("description").optionalText() ?? "";
    const key = JSON.stringify([description, evidence]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { description, evidence, at: [`#${place.pointer}`] });
    else known.at.push(`#${place.pointer}`);
  }
  return [...found.values()];
}

function statementsBelow(place: Place): Place[] {
  const { value } = place;
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([key, item]) => {
    // What a reference leads to is met where it stands.
    const isReference = isObject(item) && "$ref" in item;
    return isReference ? [] : statementsBelow(place.at(key));
  });
  return place.has("x-evidence") ? [place, ...below] : below;
}

import type { Place } from "./fact.js";

/** Makes the places of the parameter `id:in` at a pointer: an optional list of strings, separated by commas. */
export function idListPlaces(pointer: string): Place[] {
  return [
    [`${pointer}/in`, "query"],
    [`${pointer}/required`, false],
    [`${pointer}/schema/type`, "array"],
    [`${pointer}/schema/items`, { type: "string" }],
    [`${pointer}/style`, "form"],
    [`${pointer}/explode`, false],
  ];
}

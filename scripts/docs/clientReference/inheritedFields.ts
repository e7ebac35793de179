import type { ReferenceEntry } from "./model.js";

/** Groups the fields of an entry that other entries describe by the id of those, in the order of its parents. */
export function inheritedFields({ parents, fields }: Pick<ReferenceEntry, "parents" | "fields">) {
  return parents
    .map((from) => ({
      from,
      names: fields.filter(({ inheritedFrom }) => inheritedFrom === from).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

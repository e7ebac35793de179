import type { ReferenceEntry } from "./model.js";

/** The fields that an entry has from another. */
export interface InheritedFields {
  /** Id of the entry that describes them. */
  readonly from: string;
  readonly names: readonly string[];
}

/**
 * Groups the fields of an entry that are described elsewhere, in the order of its parents.
 *
 * @param entry An object or an error.
 */
export function inheritedFields({
  parents,
  fields,
}: Pick<ReferenceEntry, "parents" | "fields">): InheritedFields[] {
  return parents
    .map((from) => ({
      from,
      names: fields.filter(({ inheritedFrom }) => inheritedFrom === from).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

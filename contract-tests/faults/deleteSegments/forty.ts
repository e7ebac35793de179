import type { Fault } from "../fault.js";
import { naming } from "../namedIds.js";

const operation = "deleteSegments";
const MANY = 30;

const named = (
  name: string,
  description: string,
  change: (ids: readonly string[]) => readonly string[],
): Fault => ({
  name: `${operation}.${name}`,
  about: "deleteSegments.named.forty",
  description,
  layer: naming(operation, (ids) => (ids.length > MANY ? change(ids) : ids)),
});

export const fortyFaults: readonly Fault[] = [
  named("first-thirty-deleted", "Of many ids the first thirty are deleted.", (ids) => ids.slice(0, MANY)),
  named("last-of-many-left", "Of many ids the last is cut off with the end of the URL.", (ids) =>
    ids.slice(0, -1),
  ),
  named(
    "nothing-of-many-deleted",
    "A list of many ids is too long for the statement and deletes nothing.",
    () => [],
  ),
];

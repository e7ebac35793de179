import { bulkError } from "../../../src/store/answers.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { namedSegment, ignoringNameConflicts } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { rowsSent } from "../sentRows.js";

const PREFIX = 20;
const PROBLEM = { status: 409, title: "Cannot have multiple segments with the same name.", errors: {} };

export const uniquenessFaults: readonly Fault[] = [
  {
    name: "createSegments.names-not-unique",
    about: "createSegments.conflict.in-use",
    description: "The unique index is gone: a name can be given again and again.",
    layer: ignoringNameConflicts(
      (name, _index, _names, { state }) => namedSegment(name, state) !== undefined,
    ),
  },
  {
    name: "createSegments.names-not-unique-in-body",
    about: "createSegments.conflict.twice",
    description: "Names are compared with those of the store and not with those of the same body.",
    layer: ignoringNameConflicts((name, index, names) => names.indexOf(name) < index),
  },
  {
    name: "createSegments.names-not-unique-in-batches",
    about: "createSegments.conflict.in-use",
    description: "Rows of a batch go in by another way, which does not look for names in use.",
    layer: ignoringNameConflicts(
      (name, _index, names, { state }) => names.length > 1 && namedSegment(name, state) !== undefined,
    ),
  },
  {
    name: "createSegments.names-unique-by-prefix",
    about: "createSegments.preparation",
    description: "The unique index holds the first 20 characters of a name alone.",
    layer: refusingNames((name, { state }) =>
      [...state.segments.values()].some((segment) => segment.name.startsWith(name.slice(0, PREFIX))),
    ),
  },
];

function refusingNames(isInUse: (name: string, store: StoreContext) => boolean): Layer {
  return on("createSegments", async (request, next, store) => {
    const rows = rowsSent(request);
    const isRefused = rows.some(({ name }) => typeof name === "string" && isInUse(name, store));
    return isRefused ? bulkError(409, [PROBLEM], [], rows.length) : next(request);
  });
}

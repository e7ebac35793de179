import type { Fault } from "../fault.js";
import { afterwards, stacked } from "../layers.js";
import { deletedSince, keeping, reserving } from "../past.js";

const operation = "deleteSegments";

const firstNames = keeping(() => new Map<string, string>());

export const historyFaults: readonly Fault[] = [
  {
    name: "deleteSegments.name-reserved",
    about: "deleteSegments.history.names-free",
    description: "A deleted segment is marked, and stays in the unique index of the names.",
    layer: reserving((reserved) =>
      afterwards(operation, (store, _request, before) => {
        for (const { name } of deletedSince(before.segments, store)) reserved(store).add(name);
      }),
    ),
  },
  {
    name: "deleteSegments.renamed-name-reserved",
    about: "deleteSegments.history.names-free",
    description: "A deletion frees the name that the segment was created with, and not the one it has.",
    layer: reserving((reserved) =>
      stacked(
        afterwards("createSegments", (store) => {
          for (const { id, name } of store.state.segments.values()) {
            if (!firstNames(store).has(id)) firstNames(store).set(id, name);
          }
        }),
        afterwards(operation, (store, _request, before) => {
          for (const { id, name } of deletedSince(before.segments, store)) {
            if (firstNames(store).get(id) !== name) reserved(store).add(name);
          }
        }),
      ),
    ),
  },
  {
    name: "deleteSegments.last-name-reserved",
    about: "deleteSegments.history.names-free",
    description: "Of several segments that are deleted at once the name of the first alone is freed.",
    layer: reserving((reserved) =>
      afterwards(operation, (store, _request, before) => {
        for (const { name } of deletedSince(before.segments, store).slice(1)) reserved(store).add(name);
      }),
    ),
  },
];

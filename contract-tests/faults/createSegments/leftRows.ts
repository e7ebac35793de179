import type { Segment } from "../../../src/store/state.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import type { Fault } from "../fault.js";
import { afterwards } from "../layers.js";
import { rowsSent } from "../sentRows.js";

const operation = "createSegments";
const TEN = 10;
const about = "createSegments.run.totals";

/** Leaves a further segment for some of those that a request created. */
const leaving = (
  further: (created: Segment, all: readonly Segment[], store: StoreContext) => Partial<Segment> | undefined,
) =>
  afterwards(operation, (store, request, before) => {
    const names = rowsSent(request).map(({ name }) => name);
    const created = [...store.state.segments.values()].filter(
      ({ id, name }) => !before.segments.has(id) && names.includes(name),
    );
    for (const segment of created) {
      const id = store.newId();
      const values = further(segment, created, store);
      if (values) store.state.segments.set(id, { ...segment, id, ...values });
    }
  });

export const leftRowsFaults: readonly Fault[] = [
  {
    name: "createSegments.leaves-a-draft",
    about,
    description: "A create of one row leaves a second one, a draft with (1) behind its name.",
    layer: leaving(({ name }, { length }) => (length === 1 ? { name: `${name} (1)` } : undefined)),
  },
  {
    name: "createSegments.leaves-a-tenth-draft",
    about,
    description: "Of ten rows in a body the last leaves a draft, with (10) behind its name.",
    layer: leaving((segment, created) =>
      created.length === TEN && segment === created.at(-1) ? { name: `${segment.name} (10)` } : undefined,
    ),
  },
  {
    name: "createSegments.leaves-an-unnamed-row",
    about,
    description: "Every create leaves an empty row behind its last one.",
    layer: leaving((segment, created) =>
      segment === created.at(-1) ? { name: "", description: undefined } : undefined,
    ),
  },
];

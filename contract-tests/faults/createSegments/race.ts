import { bulkError, jsonAnswer } from "../../../src/store/answers.js";
import { ignoringNameConflicts, namedSegment } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { beyondInFlight } from "../layers.js";
import { plainListCached } from "../plainList.js";
import { keeping } from "../past.js";
import { rowsSent } from "../sentRows.js";
import { segmentRow, collection } from "../../../src/store/renderRow.js";

const operation = "createSegments";
/** Longer than `beyondInFlight` holds the first request back. */
const OVERLAP_MS = 40;
const PROBLEM = { status: 409, title: "Cannot have multiple segments with the same name.", errors: {} };

const creating = keeping(() => new Set<string>());
const inUse = ignoringNameConflicts(
  (name, _index, _names, { state }) => namedSegment(name, state) !== undefined,
);

export const raceFaults: readonly Fault[] = [
  plainListCached(operation),
  {
    name: "createSegments.race-both-created",
    about: "createSegments.race.one-name",
    description:
      "Names are looked up before they are written, and two creates at once both find theirs free.",
    layer: on(
      operation,
      beyondInFlight(1, async (request, next, store) => {
        await store.sleep(OVERLAP_MS);
        return inUse(request, next, store);
      }),
    ),
  },
  {
    name: "createSegments.race-both-answered",
    about: "createSegments.race.one-name",
    description: "A create that finds its name written at the same time answers with that segment.",
    layer: on(
      operation,
      beyondInFlight(1, async (request, next, store) => {
        const [row] = rowsSent(request);
        await store.sleep(OVERLAP_MS);
        const holder = namedSegment(row?.name, store.state);
        if (!holder) return next(request);
        return jsonAnswer(201, collection([segmentRow(holder, store.behaviour)], store.behaviour));
      }),
    ),
  },
  {
    name: "createSegments.race-loser-writes",
    about: "createSegments.race.one-name",
    description:
      "The create that loses is refused, and its description is written into the segment all the same.",
    layer: on(
      operation,
      beyondInFlight(1, async (request, next, store) => {
        await store.sleep(OVERLAP_MS);
        const [row] = rowsSent(request);
        const holder = namedSegment(row?.name, store.state);
        if (holder && typeof row?.description === "string") {
          store.state.segments.set(holder.id, { ...holder, description: row.description });
        }
        return next(request);
      }),
    ),
  },
  {
    name: "createSegments.race-both-refused",
    about: "createSegments.race.one-name",
    description: "Two creates of one name at once refuse each other, and one of them is written.",
    layer: on(operation, async (request, next, store) => {
      const [row, ...others] = rowsSent(request);
      const name = String(row?.name);
      if (others.length > 0) return next(request);
      const isRaced = creating(store).has(name);
      creating(store).add(name);
      await store.sleep(20);
      const isMet = creating(store).has(`${name} met`) || isRaced;
      if (isRaced) creating(store).add(`${name} met`);
      const answer = await next(request);
      await store.sleep(20);
      creating(store).delete(name);
      return isMet || creating(store).has(`${name} met`) ? bulkError(409, [PROBLEM], [], 1) : answer;
    }),
  },
];

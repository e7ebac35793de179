import { jsonAnswer } from "../../../src/store/answers.js";
import { collection, segmentRow, type Row } from "../../../src/store/renderRow.js";
import type { Segment } from "../../../src/store/state.js";
import type { StoreAnswer, StoreRequest } from "../../../src/store/exchange.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import { serverError } from "../layers.js";
import type { Fault } from "../fault.js";
import { rowsSent, withRowsSent } from "../sentRows.js";
import { asCreate, ofFirst, refusingLate, where } from "../wrongBody.js";

export const idsFaults: readonly Fault[] = [
  {
    name: "updateSegments.unknown-id-upserted",
    about: "updateSegments.body.unknown-id",
    description: "An unknown id creates the segment under that id.",
    layer: where("unknown-id", (request, _next, store) => Promise.resolve(upserted(request, store))),
  },
  {
    name: "updateSegments.unknown-id-created",
    about: "updateSegments.body.unknown-id",
    description: "An unknown id creates a segment under another id.",
    layer: where("unknown-id", (request, next) => next(asCreate(request))),
  },
  {
    name: "updateSegments.unknown-id-500",
    about: "updateSegments.body.unknown-id",
    description: "An unknown id is an error of the server, since nothing is read from what was not found.",
    layer: where("unknown-id", () => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.unknown-id-created-and-refused",
    about: "updateSegments.body.unknown-id",
    description: "An unknown id is answered 404, and the segment is there afterwards.",
    layer: refusingLate("unknown-id", asCreate),
  },
  {
    name: "updateSegments.unknown-id-of-first",
    about: "updateSegments.body.unknown-id",
    description: "An unknown id changes the first segment of the store.",
    layer: where("unknown-id", (request, next, store) => next(ofFirst(request, store))),
  },
  {
    name: "updateSegments.unknown-id-echoed",
    about: "updateSegments.body.unknown-id",
    description: "An unknown id is answered as if there were such a segment.",
    layer: where("unknown-id", async (request, _next, store) => {
      const before = store.snapshot();
      const answer = upserted(request, store);
      store.restore(before);
      return Promise.resolve(answer);
    }),
  },
  {
    name: "updateSegments.missing-id-of-first",
    about: "updateSegments.body.missing-id",
    description: "A row without an id changes the first segment of the store.",
    layer: where("missing-id", (request, next, store) => next(ofFirst(request, store))),
  },
  {
    name: "updateSegments.missing-id-creates",
    about: "updateSegments.body.missing-id",
    description: "A row without an id creates a segment, since what has none is new.",
    layer: where("missing-id", (request, next) => next(asCreate(request))),
  },
  {
    name: "updateSegments.missing-id-500",
    about: "updateSegments.body.missing-id",
    description: "A row without an id is an error of the server.",
    layer: where("missing-id", () => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.missing-id-skipped",
    about: "updateSegments.body.missing-id",
    description: "A row without an id is left out, and the answer is a success.",
    layer: where("missing-id", (_request, _next, store) => Promise.resolve(nothing(store))),
  },
  {
    name: "updateSegments.missing-id-refused-late",
    about: "updateSegments.body.missing-id",
    description: "A row without an id is refused once it is written.",
    layer: refusingLate("missing-id", asCreate),
  },
  {
    name: "updateSegments.missing-id-everywhere",
    about: "updateSegments.body.missing-id",
    description: "A row without an id is refused once it has changed the description of every segment.",
    layer: where("missing-id", (request, next, { state }) => {
      const [row] = rowsSent(request);
      for (const segment of state.segments.values()) {
        state.segments.set(segment.id, { ...segment, description: String(row?.name) });
      }
      return next(request);
    }),
  },
  {
    name: "updateSegments.malformed-id-skipped",
    about: "updateSegments.body.malformed-id",
    description: "An id that is no UUID matches nothing, and the answer is a success.",
    layer: where("malformed-id", (_request, _next, store) => Promise.resolve(nothing(store))),
  },
  {
    name: "updateSegments.malformed-id-500",
    about: "updateSegments.body.malformed-id",
    description: "An id that is no UUID is an error of the server, since the database cannot read it.",
    layer: where("malformed-id", () => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.malformed-id-upserted",
    about: "updateSegments.body.malformed-id",
    description: "An id that is no UUID creates a segment under it.",
    layer: where("malformed-id", (request, _next, store) => Promise.resolve(upserted(request, store))),
  },
  {
    name: "updateSegments.malformed-id-of-last",
    about: "updateSegments.body.malformed-id",
    description: "An id that is no UUID is read as position -1, and changes the last segment.",
    layer: where("malformed-id", (request, next, { state }) => {
      const id = [...state.segments.keys()].at(-1);
      return next(withRowsSent(request, (rows) => rows.map((row) => ({ ...row, id }))));
    }),
  },
  {
    name: "updateSegments.malformed-id-refused-late",
    about: "updateSegments.body.malformed-id",
    description: "An id that is no UUID is refused once the first segment has been changed.",
    layer: refusingLate("malformed-id", ofFirst),
  },
];

function nothing({ behaviour }: StoreContext): StoreAnswer {
  return jsonAnswer(200, collection([], behaviour));
}

function upserted(request: StoreRequest, store: StoreContext): StoreAnswer {
  const segments = rowsSent(request).map((row) => created(row, store));
  for (const segment of segments) store.state.segments.set(segment.id, segment);
  const rows = segments.map((segment) => segmentRow(segment, store.behaviour));
  return jsonAnswer(200, collection(rows, store.behaviour));
}

function created(row: Row, { now }: StoreContext): Segment {
  const description = typeof row.description === "string" ? row.description : undefined;
  const at = now();
  return { id: String(row.id), name: String(row.name), description, createdAt: at, updatedAt: at };
}

import { flatError, jsonAnswer } from "../../../src/store/answers.js";
import type { StoreAnswer, StoreRequest } from "../../../src/store/exchange.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import { isJsonObject } from "../../spec/json.js";
import { operate } from "../../../src/store/operations/index.js";
import { collection, segmentRow, type Row } from "../../../src/store/renderRow.js";
import { dropSegment, type Segment } from "../../../src/store/state.js";
import { answering, serverError, type AnswerChange } from "../layers.js";
import { namedSegment } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { rowsSent, withRowsSent } from "../sentRows.js";

const operation = "createSegments";
const IN_USE = "createSegments.conflict.in-use";
const ROWS = "createSegments.conflict.rows";

const onConflict = (change: AnswerChange) =>
  answering(operation, (answer, request, store) =>
    answer.status === 409 ? change(answer, request, store) : answer,
  );

/** Changes members of the answers to names in use. */
const conflictWith = (change: (request: StoreRequest, store: StoreContext) => Row) =>
  onConflict((answer, request, store) => withMembers(answer, change(request, store)));

/** Changes the segments with the names of a body, although the body is refused. */
const harming = (act: (holder: Segment, row: Row, store: StoreContext) => void) =>
  onConflict((answer, request, store) => {
    for (const row of rowsSent(request)) {
      const holder = namedSegment(row.name, store.state);
      if (holder) act(holder, row, store);
    }
    return answer;
  });

export const conflictFaults: readonly Fault[] = [
  {
    name: "createSegments.conflict-400",
    about: IN_USE,
    description: "A name in use is answered 400, as any other bad row.",
    layer: onConflict(() => flatError(400, "The name is in use.", { "0.name": "is in use" })),
  },
  {
    name: "createSegments.conflict-500",
    about: IN_USE,
    description: "The unique index refuses the name, and its error is not caught.",
    layer: onConflict(() => serverError()),
  },
  {
    name: "createSegments.conflict-flat",
    about: IN_USE,
    description: "A name in use is answered 409 in the flat form, without an envelope.",
    layer: onConflict(() => flatError(409, "The name is in use.")),
  },
  {
    name: "createSegments.conflict-without-errors",
    about: IN_USE,
    description: "The envelope of a 409 holds no error.",
    layer: conflictWith(() => ({ errors: [] })),
  },
  {
    name: "createSegments.conflict-counts-success",
    about: IN_USE,
    description: "The envelope of a 409 counts the refused rows as successes.",
    layer: conflictWith((request) => {
      const { length } = rowsSent(request);
      return { meta: { total: length, success: length, failed: 0 } };
    }),
  },
  {
    name: "createSegments.conflict-shows-existing",
    about: IN_USE,
    description: "The 409 shows the segment that has the name already, as if it had been created.",
    layer: conflictWith((request, store) => ({ data: existingRows(request, store) })),
  },
  {
    name: "createSegments.conflict-ignored",
    about: IN_USE,
    description: "Rows whose names are in use are left out, and the answer is a success.",
    layer: on(operation, async (request, next, store) => {
      const fresh = freshRows(request, store);
      const isAllOld = fresh.length === 0 && rowsSent(request).length > 0;
      return isAllOld
        ? jsonAnswer(201, collection([], store.behaviour))
        : next(withRowsSent(request, () => fresh));
    }),
  },
  {
    name: "createSegments.conflict-answered-as-created",
    about: IN_USE,
    description: "A name in use is answered 201 with the segment that has it.",
    layer: onConflict((_answer, request, store) =>
      jsonAnswer(201, collection(existingRows(request, store), store.behaviour)),
    ),
  },
  {
    name: "createSegments.conflict-claims-rows",
    about: ROWS,
    description: "The 409 holds rows as created that were rolled back.",
    layer: conflictWith((request, store) => ({
      data: freshRows(request, store).map((row) => segmentRow(unstored(row, store), store.behaviour)),
    })),
  },
  {
    name: "createSegments.conflict-hides-rows",
    about: ROWS,
    description: "The good rows of a refused body are created, and the 409 does not hold them.",
    layer: on(operation, (request, _next, store) => {
      const answer = operate(request, { ...store, behaviour: { ...store.behaviour, atomic: false } });
      return Promise.resolve(answer.status === 409 ? withMembers(answer, { data: [] }) : answer);
    }),
  },
  {
    name: "createSegments.conflict-not-rolled-back",
    about: "createSegments.conflict.twice",
    description: "Of a name twice in a body the first row stays, and the 409 does not tell.",
    layer: on(operation, async (request, next) => {
      const names = rowsSent(request).map(({ name }) => name);
      const answer = await next(request);
      if (answer.status !== 409 || new Set(names).size === names.length) return answer;
      await next(withRowsSent(request, (rows) => rows.slice(0, 1)));
      return answer;
    }),
  },
  {
    name: "createSegments.conflict-replaces",
    about: IN_USE,
    description: "The segment that has the name is deleted to make room for the refused one.",
    layer: harming(({ id }, _row, { state }) => {
      dropSegment(state, id);
    }),
  },
  {
    name: "createSegments.conflict-overwrites",
    about: IN_USE,
    description: "The segment that has the name gets the description of the refused one.",
    layer: harming((holder, { description }, { state }) => {
      if (typeof description === "string") state.segments.set(holder.id, { ...holder, description });
    }),
  },
  {
    name: "createSegments.conflict-doubles",
    about: IN_USE,
    description: "The refused segment is created all the same, under the same name.",
    layer: harming((holder, row, store) => {
      const segment = unstored(row, store);
      store.state.segments.set(segment.id, { ...segment, name: holder.name });
    }),
  },
];

function withMembers(answer: StoreAnswer, members: Row): StoreAnswer {
  return isJsonObject(answer.json) ? { ...answer, json: { ...answer.json, ...members } } : answer;
}

function existingRows(request: StoreRequest, { state, behaviour }: StoreContext): readonly Row[] {
  const holders = rowsSent(request).flatMap(({ name }) => namedSegment(name, state) ?? []);
  return holders.map((segment) => segmentRow(segment, behaviour));
}

function freshRows(request: StoreRequest, { state }: StoreContext): readonly Row[] {
  return rowsSent(request).filter(({ name }) => namedSegment(name, state) === undefined);
}

function unstored({ name, description }: Row, store: StoreContext): Segment {
  const text = typeof description === "string" ? description : undefined;
  const now = store.now();
  return { id: store.newId(), name: String(name), description: text, createdAt: now, updatedAt: now };
}

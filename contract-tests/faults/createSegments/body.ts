import { flatError, jsonAnswer } from "../../../src/store/answers.js";
import type { StoreRequest } from "../../../src/store/exchange.js";
import type { Layer } from "../../../src/store/storeContext.js";
import { isJsonObject, parseJson } from "../../spec/json.js";
import { collection } from "../../../src/store/renderRow.js";
import { failing } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { rowsSent, withRowsSent } from "../sentRows.js";
import { asJson, repaired } from "../wrongBody.js";

const operation = "createSegments";
const HANG_MS = 60_000;

type Matches = (request: StoreRequest) => boolean;

const isNameless: Matches = (request) => rowsSent(request).some(({ name }) => name === undefined);
const isForeign: Matches = ({ headers }) => headers["content-type"]?.startsWith("application/json") !== true;
const isMalformed: Matches = (request) => !isForeign(request) && parseJson(request.body)?.value === undefined;
const isLoneObject: Matches = ({ body }) => isJsonObject(parseJson(body)?.value);

/** Applies a layer to the creates with bodies of one kind. */
const where = (matches: Matches, layer: Layer) =>
  on(operation, (request, next, store) => (matches(request) ? layer(request, next, store) : next(request)));

/** Refuses bodies of one kind, but creates their rows nevertheless. */
const refusingLate = (matches: Matches, change: (request: StoreRequest) => StoreRequest) =>
  where(matches, async (request, next) => {
    await next(change(request));
    return next(request);
  });

/** Answers bodies of one kind with a success, but creates nothing. */
const takingAsEmpty = (matches: Matches) =>
  where(matches, (_request, _next, { behaviour }) =>
    Promise.resolve(jsonAnswer(201, collection([], behaviour))),
  );

const named = (name: string) => (request: StoreRequest) =>
  withRowsSent(request, (rows) => rows.map((row) => ({ name, ...row })));

export const bodyFaults: readonly Fault[] = [
  {
    name: "createSegments.missing-name-default",
    about: "createSegments.body.missing-name",
    description: "A segment without a name is created under a name of the service.",
    layer: where(isNameless, (request, next) => next(named("Untitled segment")(request))),
  },
  {
    name: "createSegments.missing-name-skipped",
    about: "createSegments.body.missing-name",
    description: "Rows without a name are skipped, and the answer is a success.",
    layer: takingAsEmpty(isNameless),
  },
  {
    name: "createSegments.missing-name-500",
    about: "createSegments.body.missing-name",
    description: "The database refuses a row without a name, and its error is not caught.",
    layer: failing(operation, isNameless),
  },
  {
    name: "createSegments.missing-name-refused-late",
    about: "createSegments.body.missing-name",
    description: "A segment without a name is created, and refused when it is read again.",
    layer: refusingLate(isNameless, named("Untitled segment")),
  },
  {
    name: "createSegments.malformed-repaired",
    about: "createSegments.body.malformed",
    description: "A lenient parser closes what is open, and the segment is created.",
    layer: where(isMalformed, (request, next) => next(repaired(request))),
  },
  {
    name: "createSegments.malformed-500",
    about: "createSegments.body.malformed",
    description: "The error of the parser is not caught.",
    layer: failing(operation, isMalformed),
  },
  {
    name: "createSegments.malformed-200",
    about: "createSegments.body.malformed",
    description: "The error of the parser is in the body of an answer with 200.",
    layer: where(isMalformed, () =>
      Promise.resolve({ ...flatError(400, "The body is not valid JSON."), status: 200 }),
    ),
  },
  {
    name: "createSegments.malformed-taken-as-empty",
    about: "createSegments.body.malformed",
    description: "What cannot be parsed counts as an array without rows.",
    layer: takingAsEmpty(isMalformed),
  },
  {
    name: "createSegments.malformed-refused-late",
    about: "createSegments.body.malformed",
    description: "A parser that streams has created the segment by the time it meets the end.",
    layer: refusingLate(isMalformed, repaired),
  },
  {
    name: "createSegments.malformed-hangs",
    about: "createSegments.body.malformed",
    isUnjudgeable: true,
    description: "The server waits for the rest of a body that has ended.",
    layer: where(isMalformed, async (request, next, { sleep }) => {
      await sleep(HANG_MS);
      return next(request);
    }),
  },
  {
    name: "createSegments.media-type-500",
    about: "createSegments.body.wrong-media-type",
    description: "A body of another type is not parsed, and the handler breaks on its absence.",
    layer: failing(operation, isForeign),
  },
  {
    name: "createSegments.media-type-refused-late",
    about: "createSegments.body.wrong-media-type",
    description: "A body of another type is done and then refused.",
    layer: refusingLate(isForeign, asJson),
  },
  {
    name: "createSegments.lone-object-500",
    about: "createSegments.body.lone-object",
    description: "An object in place of the array is an error of the server.",
    layer: failing(operation, isLoneObject),
  },
  {
    name: "createSegments.lone-object-not-created",
    about: "createSegments.body.lone-object",
    description: "An object in place of the array is answered 201, and no segment is created.",
    layer: takingAsEmpty(isLoneObject),
  },
  {
    name: "createSegments.lone-object-by-member",
    about: "createSegments.body.lone-object",
    description: "An object in place of the array is read as a row for each of its members.",
    layer: where(isLoneObject, (request, next) => {
      const object = parseJson(request.body)?.value;
      const rows = isJsonObject(object) ? Object.keys(object).map((name) => ({ name })) : [];
      return next({ ...request, body: JSON.stringify(rows) });
    }),
  },
];

import { jsonAnswer } from "../../../src/store/answers.js";
import { collection } from "../../../src/store/renderRow.js";
import { isJsonObject, parseJson } from "../../spec/json.js";
import { failing, serverError } from "../layers.js";
import type { Fault } from "../fault.js";
import { asJson, refusingLate, repaired, where } from "../wrongBody.js";

const operation = "updateSegments";
const HANG_MS = 60_000;

export const bodyFaults: readonly Fault[] = [
  {
    name: "updateSegments.malformed-repaired",
    about: "updateSegments.body.malformed",
    description: "A lenient parser closes what is open, and the update is done.",
    layer: where("malformed", (request, next) => next(repaired(request))),
  },
  {
    name: "updateSegments.malformed-500",
    about: "updateSegments.body.malformed",
    description: "The error of the parser is not caught.",
    layer: where("malformed", () => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.malformed-taken-as-empty",
    about: "updateSegments.body.malformed",
    description: "What cannot be parsed counts as an array without rows.",
    layer: where("malformed", (_request, _next, { behaviour }) =>
      Promise.resolve(jsonAnswer(200, collection([], behaviour))),
    ),
  },
  {
    name: "updateSegments.malformed-refused-late",
    about: "updateSegments.body.malformed",
    description: "A parser that streams has written the row by the time it meets the end.",
    layer: refusingLate("malformed", repaired),
  },
  {
    name: "updateSegments.malformed-hangs",
    about: "updateSegments.body.malformed",
    isUnjudgeable: true,
    description: "The server waits for the rest of a body that has ended.",
    layer: where("malformed", async (request, next, { sleep }) => {
      await sleep(HANG_MS);
      return next(request);
    }),
  },
  {
    name: "updateSegments.media-type-500",
    about: "updateSegments.body.wrong-media-type",
    description: "A body of another type is not parsed, and the handler breaks on its absence.",
    layer: where("wrong-media-type", () => Promise.resolve(serverError())),
  },
  {
    name: "updateSegments.media-type-taken-as-empty",
    about: "updateSegments.body.wrong-media-type",
    description: "A body of another type counts as an array without rows.",
    layer: where("wrong-media-type", (_request, _next, { behaviour }) =>
      Promise.resolve(jsonAnswer(200, collection([], behaviour))),
    ),
  },
  {
    name: "updateSegments.media-type-refused-late",
    about: "updateSegments.body.wrong-media-type",
    description: "A body of another type is done and then refused.",
    layer: refusingLate("wrong-media-type", asJson),
  },
  {
    name: "updateSegments.lone-object-500",
    about: "updateSegments.body.lone-object",
    description: "An object in place of the array is an error of the server.",
    layer: failing(operation, ({ body }) => isJsonObject(parseJson(body)?.value)),
  },
  {
    name: "updateSegments.empty-batch-500",
    about: "updateSegments.body.empty",
    description: "An array without rows makes a statement that the database refuses.",
    layer: failing(operation, ({ body }) => body.replace(/\s/g, "") === "[]"),
  },
];

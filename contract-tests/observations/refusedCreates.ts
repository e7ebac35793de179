import { once } from "../run/once.js";
import { survey } from "./segments.js";
import {
  markerOf,
  sendWrongBodies,
  withRowAt,
  type BodyDefect,
  type BodyOutcomes,
  type WrongBody,
} from "./wrongBodies.js";

/** Bodies of POST that a store must or may refuse, and their effects. */
export const refusedCreates = once(async (context): Promise<BodyOutcomes> => {
  await survey(context);
  const name = (defect: BodyDefect) => markerOf(context, "POST", defect);
  const amongThree = (defect: BodyDefect, at: number, row: unknown): WrongBody => {
    const good = ["one", "two"].map((word) => ({ name: `${name(defect)} beside ${word}` }));
    return { defect, text: withRowAt(good, at, row) };
  };
  const bodies: readonly WrongBody[] = [
    { defect: "missing-name", text: JSON.stringify([{ description: name("missing-name") }]) },
    { defect: "malformed", text: `[{"name":"${name("malformed")}"` },
    {
      defect: "wrong-media-type",
      text: JSON.stringify([{ name: name("wrong-media-type") }]),
      contentType: "text/plain",
    },
    { defect: "lone-object", text: JSON.stringify({ name: name("lone-object") }) },
    { defect: "outer-spaces", text: JSON.stringify([{ name: `${name("outer-spaces")}  ` }]) },
    amongThree("null-name", 0, { name: null, description: name("null-name") }),
    amongThree("number-name", 1, { name: 7, description: name("number-name") }),
    amongThree("null-row", 2, null),
    amongThree("name-missing-last", 2, { description: name("name-missing-last") }),
    { defect: "no-text", text: "" },
    { defect: "empty", text: "[]" },
    {
      defect: "unicode-form",
      text: JSON.stringify([{ name: context.name("Cafe\u0301"), description: name("unicode-form") }]),
    },
  ];
  return sendWrongBodies(context, "POST", bodies, ({ defect }) => defect !== "empty");
});

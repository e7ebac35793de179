import { once } from "../run/once.js";
import { survey } from "./segments.js";
import { markerOf, sendWrongBodies, type BodyDefect, type BodyOutcomes } from "./wrongBodies.js";

/** Bodies of POST that a store must or may refuse, and their effects. */
export const refusedCreates = once(async (context): Promise<BodyOutcomes> => {
  await survey(context);
  const name = (defect: BodyDefect) => markerOf(context, "POST", defect);
  const bodies = [
    { defect: "missing-name", text: JSON.stringify([{ description: name("missing-name") }]) },
    { defect: "malformed", text: `[{"name":"${name("malformed")}"` },
    {
      defect: "wrong-media-type",
      text: JSON.stringify([{ name: name("wrong-media-type") }]),
      contentType: "text/plain",
    },
    { defect: "lone-object", text: JSON.stringify({ name: name("lone-object") }) },
    { defect: "outer-spaces", text: JSON.stringify([{ name: `${name("outer-spaces")}  ` }]) },
  ] as const;
  return sendWrongBodies(context, "POST", bodies, () => true);
});

import { isDeepStrictEqual } from "node:util";
import { checksOf, demand, type Check } from "../../run/check.js";
import { agedSegments } from "../../observations/agedSegments.js";
import { LONG_DESCRIPTION, refusedUpdates } from "../../observations/refusedUpdates.js";
import { demandBesideAsShown } from "../demandBesideAsShown.js";
import type { BodyDefect } from "../../observations/wrongBodies.js";
import { readUntil, shown } from "../../observations/segments.js";
import { isSameList, isSameSegment } from "../../observations/sameSegment.js";

const check = checksOf("updateSegments");
const BODY = { at: "/requestBody", needs: ["state"] } as const;

function refusedBody(defect: BodyDefect, requirement: string): Check {
  return check(`body.${defect}`, requirement, BODY, async (context) => {
    const { updates, before, after, targets } = await refusedUpdates(context);
    const { status: actual = 0, exchange } = updates[defect] ?? {};
    demand(actual >= 400 && actual < 500, "a 4xx", `status ${actual}`, exchange);
    demand(
      updates[defect]?.found.length === 0,
      "nothing changed",
      "a segment in the store that has what the refused body said",
      exchange,
    );
    demandBesideAsShown(updates[defect], defect, context);
    const target = targets[defect];
    if (target !== undefined) {
      const isKept = isSameSegment(target.after, target.before);
      demand(isKept, shown([target.before]), shown([target.after]), exchange);
      return;
    }
    const isExplained = Object.values(updates).some(({ found }) => found.length > 0);
    demand(isExplained || isSameList(after, before), shown(before), shown(after), exchange);
  });
}

/** Makes the check that a body does no harm if the documents leave its answer open. */
function tolerated(defect: BodyDefect, requirement: string, subject: string): Check {
  return check(`body.${defect}`, requirement, BODY, async (context) => {
    const outcome = (await refusedUpdates(context)).updates[defect];
    const { status = 0, found = [], body = "", exchange } = outcome ?? {};
    context.reading(`${subject} is answered ${status}`);
    demand(status < 500, "no server error", `status ${status}`, exchange);
    demand(found.length === 0, "nothing created", shown(found), exchange);
    const isEchoed = status < 300 && body.includes(context.name("PUT "));
    demand(!isEchoed, "no row that is not in the store", body, exchange);
  });
}

export const bodyChecks: readonly Check[] = [
  refusedBody("missing-id", "A change without an id is refused, and nothing is changed."),
  refusedBody("malformed-id", "An id that is not a UUID is refused, and nothing is changed."),
  refusedBody("null-name", "A row whose name is null is refused, also as the first of three."),
  refusedBody("number-name", "A row whose name is a number is refused, also between others."),
  refusedBody("null-row", "A row that is null is refused, also behind others."),
  refusedBody("id-missing-last", "A row without an id is refused, also behind others."),
  refusedBody("no-text", "A body without any text is refused."),
  refusedBody("malformed", "A body that cannot be parsed is refused, and nothing is changed."),
  check(
    "body.wrong-media-type",
    "A body that is not sent as JSON is refused or read as JSON.",
    BODY,
    async (context) => {
      const outcome = (await refusedUpdates(context)).updates["wrong-media-type"];
      const { status = 0, found = [], exchange } = outcome ?? {};
      context.reading(`PUT of a body that is not sent as JSON is answered ${status}`);
      demand(status < 500, "no server error", `status ${status}`, exchange);
      const expected = status < 300 ? 1 : 0;
      const words = `${expected} such segments after status ${status}`;
      demand(found.length === expected, words, shown(found), exchange);
    },
  ),
  tolerated("unknown-id", "An unknown id creates no segment.", "PUT of an unknown id"),
  tolerated(
    "lone-object",
    "An object in place of the array causes no server error.",
    "PUT of an object in place of the array",
  ),
  tolerated("empty", "A body without rows causes no server error.", "PUT without rows"),
  check("description.long", "A long description is kept whole or refused.", BODY, async (context) => {
    const {
      status = 0,
      found = [],
      exchange,
    } = (await refusedUpdates(context)).updates["long-description"] ?? {};
    context.reading(`PUT of a description of ${LONG_DESCRIPTION.length} characters is answered ${status}`);
    demand(status < 500, "no server error", `status ${status}`, exchange);
    const whole = found.filter(({ description }) => description === LONG_DESCRIPTION);
    const expected = status < 300 ? 1 : 0;
    demand(
      whole.length === expected,
      `${expected} such segments after status ${status}`,
      shown(found),
      exchange,
    );
  }),
  check(
    "name-in-use",
    "A rename to a name in use is refused or taken, and causes no server error.",
    BODY,
    async (context) => {
      const aged = await agedSegments(context);
      const [holder, renamed] = [aged("name in use"), aged("to be renamed")];
      const body = [{ id: renamed.id, name: holder.name }];
      const { response } = await context.send({
        method: "PUT",
        path: "/segments",
        body,
        invalid: "a name in use",
      });
      context.reading(`a rename to a name in use is answered ${response.status}`);
      demand(response.status < 500, "no server error", `status ${response.status}`);
      const expected = response.status < 300 ? [holder.name, holder.name] : [holder.name, renamed.name];
      const rows = await readUntil(context, [holder.id, renamed.id], (seen) => {
        const names = [holder, renamed].map(({ id }) => seen.find((row) => row.id === id)?.name);
        return isDeepStrictEqual(names, expected);
      });
      const names = [holder, renamed].map(({ id }) => rows.find((row) => row.id === id)?.name);
      demand(isDeepStrictEqual(names, expected), JSON.stringify(expected), shown(rows));
    },
  ),
];

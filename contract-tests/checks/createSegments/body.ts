import { checksOf, demand, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { creations } from "../../observations/creations.js";
import { refusedCreates } from "../../observations/refusedCreates.js";
import { demandBesideAsShown } from "../demandBesideAsShown.js";
import type { BodyDefect, BodyOutcome } from "../../observations/wrongBodies.js";
import { shown } from "../../observations/segments.js";

const check = checksOf("createSegments");
const BODY = { at: "/requestBody", needs: ["state"] } as const;

function refusedBody(defect: BodyDefect, requirement: string): Check {
  return check(`body.${defect}`, requirement, BODY, async (context) => {
    const outcome = await outcomeOf(context, defect);
    const { status, found, exchange } = outcome;
    demand(status >= 400 && status < 500, "a 4xx", `status ${status}`, exchange);
    demand(
      found.length === 0,
      "nothing created",
      "a segment in the store that has what the refused body said",
      exchange,
    );
    demandBesideAsShown(outcome, defect, context);
  });
}

async function outcomeOf(context: Context, defect: BodyDefect): Promise<BodyOutcome> {
  const outcome = (await refusedCreates(context))[defect];
  if (outcome === undefined) throw new Error(`No body with the defect "${defect}" was sent.`);
  return outcome;
}

/** Asserts that an accepted row was created once, and a refused row not at all. */
function demandTakenOrRefused({ status, found, exchange }: BodyOutcome): void {
  demand(status < 500, "no server error", `status ${status}`, exchange);
  const expected = status < 300 ? 1 : 0;
  const words = `${expected} such segments after status ${status}`;
  demand(found.length === expected, words, shown(found), exchange);
}

export const bodyChecks: readonly Check[] = [
  refusedBody("missing-name", "A segment without a name is refused, and nothing is created."),
  refusedBody("null-name", "A row whose name is null is refused, also as the first of three."),
  refusedBody("number-name", "A row whose name is a number is refused, also between others."),
  refusedBody("null-row", "A row that is null is refused, also behind others."),
  refusedBody("name-missing-last", "A row without a name is refused, also behind others."),
  refusedBody("no-text", "A body without any text is refused."),
  refusedBody("malformed", "A body that cannot be parsed is refused, and nothing is created."),
  check(
    "body.wrong-media-type",
    "A body that is not sent as JSON is refused or read as JSON.",
    BODY,
    async (context) => {
      const foreign = await outcomeOf(context, "wrong-media-type");
      context.reading(`a body that is not sent as JSON is answered ${foreign.status}`);
      demandTakenOrRefused(foreign);
    },
  ),
  check("name.long", "A long name is kept whole or refused.", BODY, async (context) => {
    const { long } = await creations(context);
    context.reading(`a name of ${long.name.length} characters is answered ${long.status}`);
    demand(long.status < 500, "no server error", `status ${long.status}`, long.exchange);
    const isKept = long.status >= 400 || long.isStored;
    demand(isKept, "the whole name in the store", "no segment of that name", long.exchange);
  }),
  check(
    "body.lone-object",
    "An object in place of the array is refused or taken as one row.",
    BODY,
    async (context) => {
      const lone = await outcomeOf(context, "lone-object");
      context.reading(`an object in place of the array is answered ${lone.status}`);
      demandTakenOrRefused(lone);
    },
  ),
  check(
    "body.empty",
    "A body without rows creates nothing and causes no server error.",
    BODY,
    async (context) => {
      const { status, body, claimed, exchange } = await outcomeOf(context, "empty");
      context.reading(`a body without rows is answered ${status}`);
      demand(status < 500, "no server error", `status ${status}`, exchange);
      demand(status >= 400 || claimed?.length === 0, "an answer without rows", body, exchange);
    },
  ),
  check(
    "name.unicode-form",
    "A name in decomposed characters is kept, composed or refused.",
    BODY,
    async (context) => {
      const outcome = await outcomeOf(context, "unicode-form");
      const sent = context.name("Cafe\u0301");
      const found = outcome.found.filter(({ name }) => name.normalize() === sent.normalize());
      demandTakenOrRefused({ ...outcome, found });
      const [row] = found;
      const form = row === undefined ? "refused" : row.name === sent ? "kept" : "composed";
      context.reading(`a name in decomposed characters is ${form}`);
    },
  ),
  check(
    "name.outer-spaces",
    "Outer spaces of a name are kept, trimmed or refused.",
    BODY,
    async (context) => {
      const spaced = await outcomeOf(context, "outer-spaces");
      demandTakenOrRefused(spaced);
      const [row] = spaced.found;
      const outcome = row === undefined ? "refused" : row.name.endsWith(" ") ? "kept" : "trimmed";
      context.reading(`outer spaces of a name are ${outcome}`);
      const isAnswered =
        row === undefined ||
        !spaced.body.includes(row.name.trim()) ||
        spaced.body.includes(JSON.stringify(row.name));
      demand(isAnswered, "the name in the store as it was answered", shown([row]), spaced.exchange);
    },
  ),
];

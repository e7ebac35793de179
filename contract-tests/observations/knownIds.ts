import { NotApplicable } from "../run/check.js";
import { once } from "../run/once.js";
import { listedSegments } from "./pages.js";
import { readPage } from "./segments.js";

const IDS = 5;

/** Ids that a list can be filtered by: of five segments of ours, or of the first that the store has. */
export const knownIds = once(async (context): Promise<readonly [string, string, ...string[]]> => {
  const rows = context.can("state")
    ? (await listedSegments(context)).created
    : (await readPage(context, { limit: IDS })).data;
  const [first, second, ...others] = rows.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new NotApplicable("the store has too few segments");
  return [first, second, ...others];
});

import { flatError, Refusal } from "../answers.js";
import type { Behaviour } from "../defaultBehaviour.js";
import type { StoreRequest } from "../exchange.js";
import { isUuid } from "../../guard/isUuid.js";

/**
 * Reads `id:in`: one key, its ids joined by commas. Of repeated keys the first alone counts.
 *
 * @returns The ids in lower case, each once, or undefined where the request names none and so means everything.
 * @throws Refusal where something in the list is no id.
 */
export function readIdList({ query }: StoreRequest, behaviour: Behaviour): Set<string> | undefined {
  const text = query.get("id:in");
  if (text === null || (text === "" && behaviour.emptyIdList === "everything")) return undefined;
  const ids = text.split(",");
  if (!ids.every(isUuid)) {
    throw new Refusal(
      flatError(behaviour.invalidStatus, "The query parameter id:in is not acceptable.", {
        "id:in": "must be UUIDs, separated by commas",
      }),
    );
  }
  return new Set(ids.map((id) => id.toLowerCase()));
}

/**
 * Holds the size of a list against the most that the store takes.
 *
 * @throws Refusal with 413 for more, the maximum in its title.
 */
export function refuseTooMany(count: number, most: number): void {
  if (count > most) {
    throw new Refusal(flatError(413, `The request must not hold more than ${most} items.`));
  }
}

/**
 * Reads the segment id of the path.
 *
 * @returns The id in lower case.
 * @throws Refusal where it is no id.
 */
export function readSegmentId({ route }: StoreRequest, { invalidStatus }: Behaviour): string {
  const id = route?.segmentId;
  if (isUuid(id)) return id.toLowerCase();
  throw new Refusal(
    flatError(invalidStatus, "The id of the segment is not acceptable.", { segmentId: "must be a UUID" }),
  );
}

import { flatError, Refusal } from "../answers.js";
import type { Behaviour } from "../defaultBehaviour.js";
import type { StoreRequest } from "../exchange.js";
import { isUuid } from "../../guard/isUuid.js";

/** Reads the first `id:in`, in lower case; undefined means no filter, so all. */
export function readIdList(
  { query }: StoreRequest,
  behaviour: Behaviour,
  form: Behaviour["profileIds"] = "uuid",
): Set<string> | undefined {
  const text = query.get("id:in");
  if (text === null || (text === "" && behaviour.emptyIdList === "everything")) return undefined;
  const ids = text.split(",");
  if (form === "uuid" && behaviour.malformedIds === "refused" && !ids.every(isUuid)) {
    throw new Refusal(
      flatError(behaviour.invalidStatus, "The query parameter id:in is not acceptable.", {
        "id:in": "must be UUIDs, separated by commas",
      }),
    );
  }
  return new Set(ids.map((id) => id.toLowerCase()));
}

export function refuseTooMany(count: number, most: number): void {
  if (count > most) {
    throw new Refusal(flatError(413, `The request must not hold more than ${most} items.`));
  }
}

export function readSegmentId({ route }: StoreRequest, { invalidStatus, malformedIds }: Behaviour): string {
  const id = route?.segmentId ?? "";
  if (malformedIds === "ignored" || isUuid(id)) return id.toLowerCase();
  throw new Refusal(
    flatError(invalidStatus, "The id of the segment is not acceptable.", { segmentId: "must be a UUID" }),
  );
}

import { flatError, Refusal } from "../answers.js";
import type { Behaviour } from "../defaultBehaviour.js";
import type { StoreRequest } from "../exchange.js";

/** Reads a JSON array, or refuses the request. */
export function readArray(
  { headers, body }: StoreRequest,
  behaviour: Behaviour,
  loneObject: Behaviour["loneObject"] = "refused",
): readonly unknown[] {
  const mediaType = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json" && behaviour.otherMediaType === "refused") {
    throw new Refusal(flatError(415, "The content type must be application/json."));
  }
  const value = parse(body, behaviour);
  if (Array.isArray(value)) return value;
  if (isRecord(value) && loneObject === "taken") return [value];
  throw new Refusal(flatError(behaviour.invalidStatus, "The body must be an array."));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string, { malformedStatus }: Behaviour): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(flatError(malformedStatus, "The body is not valid JSON."));
  }
}

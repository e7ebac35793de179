import type { StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { isUuid } from "../../src/guard/isUuid.js";
import type { BodyDefect } from "../observations/wrongBodies.js";
import { on } from "./fault.js";
import { rowsSent, without, withRowsSent } from "./sentRows.js";
import { parseJson } from "../spec/json.js";

export function where(defect: BodyDefect, layer: Layer): Layer {
  return on("updateSegments", (request, next, store) =>
    defectOf(request, store) === defect ? layer(request, next, store) : next(request),
  );
}

/** Refuses the updates with one defect, but executes a changed request nevertheless. */
export function refusingLate(
  defect: BodyDefect,
  act: (request: StoreRequest, store: StoreContext) => StoreRequest,
): Layer {
  return where(defect, async (request, next, store) => {
    const answer = await next(request);
    await next(act(request, store));
    return answer;
  });
}

/** Replaces the ids of an update by that of the oldest segment. */
export function ofFirst(request: StoreRequest, { state }: StoreContext): StoreRequest {
  const [id] = state.segments.keys();
  return withRowsSent(request, (rows) => rows.map((row) => ({ ...row, id })));
}

/** Turns an update into a create. */
export function asCreate(request: StoreRequest): StoreRequest {
  const { route } = request;
  return {
    ...withRowsSent(request, (rows) => rows.map((row) => without(row, "id"))),
    method: "POST",
    route: route && { ...route, operation: "createSegments" },
  };
}

/** Closes the brackets of a truncated body. */
export function repaired(request: StoreRequest): StoreRequest {
  return { ...request, body: `${request.body}}]` };
}

/** Declares a body as JSON. */
export function asJson(request: StoreRequest): StoreRequest {
  return { ...request, headers: { ...request.headers, "content-type": "application/json" } };
}

function defectOf(request: StoreRequest, { state }: StoreContext): BodyDefect | undefined {
  if (!request.headers["content-type"]?.startsWith("application/json")) return "wrong-media-type";
  if (parseJson(request.body)?.value === undefined) return "malformed";
  const [row] = rowsSent(request);
  if (row === undefined) return undefined;
  if (!Object.hasOwn(row, "id")) return "missing-id";
  if (!isUuid(row.id)) return "malformed-id";
  return state.segments.has(row.id.toLowerCase()) ? undefined : "unknown-id";
}

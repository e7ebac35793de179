import { dropping, setting, type SpecFault } from "./specFault.js";
import { LIST, CREATE, UPDATE, DELETE, REMOVE } from "../facts/places.js";

/** Mistakes in the operations of the spec: statuses, parameters, bodies, limits, scopes. */
export const operationSpecFaults: readonly SpecFault[] = [
  dropping("listSegments.status-dropped", "The list loses its 413.", `${LIST}/responses`, "413"),
  dropping("createSegments.conflict-dropped", "Create loses its 409.", `${CREATE}/responses`, "409"),
  dropping("updateSegments.created-dropped", "Update loses its 201.", `${UPDATE}/responses`, "201"),
  dropping("deleteSegments.server-error-dropped", "Delete loses its 503.", `${DELETE}/responses`, "503"),
  setting("listSegments.status-added", "The list gains a 418.", `${LIST}/responses`, "418", {
    description: "Tea",
  }),
  setting(
    "listSegments.explode-flipped",
    "The ids of the list explode.",
    `${LIST}/parameters/2`,
    "explode",
    true,
  ),
  dropping(
    "deleteSegments.explode-dropped",
    "The ids of delete explode by default.",
    `${DELETE}/parameters/0`,
    "explode",
  ),
  setting(
    "removeShopperProfilesFromSegment.style-changed",
    "The ids are joined by pipes.",
    `${REMOVE}/parameters/1`,
    "style",
    "pipeDelimited",
  ),
  dropping(
    "deleteSegments.empty-ids",
    "An empty list of ids is allowed.",
    `${DELETE}/parameters/0/schema`,
    "minItems",
  ),
  setting(
    "deleteSegments.ids-required",
    "The ids of delete are required.",
    `${DELETE}/parameters/0`,
    "required",
    true,
  ),
  setting(
    "listSegments.limit-widened",
    "A page may hold 1000.",
    `${LIST}/parameters/1/schema`,
    "maximum",
    1000,
  ),
  setting("listSegments.page-from-zero", "Pages count from 0.", `${LIST}/parameters/0/schema`, "minimum", 0),
  setting("listSegments.page-text", "A page is text.", `${LIST}/parameters/0/schema`, "type", "string"),
  setting("listSegments.ids-uuid", "Ids in a filter are UUIDs.", `${LIST}/parameters/2/schema`, "items", {
    type: "string",
    format: "uuid",
  }),
  setting(
    "createSegments.limit-raised",
    "A store holds 2000 segments.",
    `${CREATE}/x-limits`,
    "segmentsPerStore",
    2000,
  ),
  setting(
    "updateSegments.concurrency-raised",
    "20 updates at once.",
    `${UPDATE}/x-limits`,
    "concurrentRequests",
    20,
  ),
  setting("listSegments.scope-narrowed", "Reading needs the modify scope.", LIST, "security", [
    { XAuthToken: ["store_v2_customers"] },
  ]),
  setting("createSegments.scope-widened", "Writing needs the read-only scope.", CREATE, "security", [
    { XAuthToken: ["store_v2_customers_read_only"] },
  ]),
  dropping("deleteSegments.security-dropped", "Delete needs no token.", DELETE, "security"),
  setting(
    "createSegments.lone-object",
    "The body is one object.",
    `${CREATE}/requestBody/content/application~1json/schema`,
    "type",
    "object",
  ),
  setting(
    "createSegments.body-optional",
    "The body is optional.",
    `${CREATE}/requestBody`,
    "required",
    false,
  ),
  dropping(
    "shared.text-refusal-dropped",
    "A 401 is never text.",
    "/components/responses/Unauthorized/content",
    "text/plain",
  ),
  dropping(
    "shared.retry-after-dropped",
    "A 429 says no time.",
    "/components/responses/TooManyRequests/headers",
    "X-Retry-After",
  ),
  setting("deleteSegments.body-documented", "Delete answers a body.", `${DELETE}/responses/204`, "content", {
    "application/json": {},
  }),
];

const ORIGINS = ["page", "vendor", "observed", "assumed"];
const KEYS = ["from", "ref", "note", "date"];

const isText = (value) => typeof value === "string" && value.trim() !== "";

/** What is wrong with an `x-evidence` value, or undefined where it is sound. */
function faultOf(evidence) {
  if (typeof evidence !== "object" || evidence === null) return "is missing";
  const unknown = Object.keys(evidence).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return `has the unknown key \`${unknown}\``;
  if (!ORIGINS.includes(evidence.from)) return `has a \`from\` that is none of ${ORIGINS.join(", ")}`;
  if (!isText(evidence.ref)) return "names no source in `ref`";
  if ("note" in evidence && !isText(evidence.note)) return "has an empty `note`";
  // Only what was seen has a day.
  if ("date" in evidence && (evidence.from !== "observed" || !/^\d{4}-\d{2}-\d{2}$/.test(evidence.date)))
    return "has a `date` that is no day of an observation";
  return undefined;
}

/** Demands `x-evidence` of every operation, parameter, request body, response, header, limit and component schema. */
export function EvidenceEverywhere() {
  const demand = (what, node, { report, location }) => {
    const fault = faultOf(node["x-evidence"]);
    if (fault !== undefined) report({ message: `x-evidence of ${what} ${fault}.`, location });
  };
  // Evidence inside a schema is optional, since properties inherit it, but never malformed.
  const judge = (what, node, { report, location }) => {
    if ("x-evidence" in node) demand(what, node, { report, location });
  };
  return {
    Operation(operation, context) {
      demand(`operation ${operation.operationId}`, operation, context);
      const limits = operation["x-limits"];
      if (limits !== undefined) {
        demand(`the limits of ${operation.operationId}`, limits, {
          ...context,
          location: context.location.child("x-limits"),
        });
      }
    },
    Parameter: (parameter, context) => demand(`parameter ${parameter.name}`, parameter, context),
    RequestBody: (body, context) => demand("a request body", body, context),
    Response: (response, context) => demand(`response ${context.key}`, response, context),
    Header: (header, context) => demand(`header ${context.key}`, header, context),
    SecurityScheme: (scheme, context) => demand(`security scheme ${context.key}`, scheme, context),
    ServerVariable: (variable, context) => demand(`server variable ${context.key}`, variable, context),
    Schema(schema, context) {
      const isComponent = /^#\/components\/schemas\/[^/]+$/.test(context.location.pointer);
      (isComponent ? demand : judge)(`schema ${context.key}`, schema, context);
    },
  };
}

const KEYS = ["from", "ref", "note", "date"];

const isText = (value) => typeof value === "string" && value.trim() !== "";

/** What is wrong with one source of an `x-evidence`, or undefined if it is sound. */
function faultOfSource(evidence, origins) {
  if (typeof evidence !== "object" || evidence === null) return "is missing";
  const unknown = Object.keys(evidence).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return `has the unknown key \`${unknown}\``;
  const origin = origins.get(evidence.ref);
  if (origin === undefined) return `has a \`ref\` that is not in x-sources: ${evidence.ref}`;
  if (evidence.from !== origin)
    return `has \`from: ${evidence.from}\` for ${evidence.ref}, which is ${origin}`;
  if ("note" in evidence && !isText(evidence.note)) return "has an empty `note`";
  // Only an observation has a day.
  if ("date" in evidence && (evidence.from !== "observed" || !/^\d{4}-\d{2}-\d{2}$/.test(evidence.date)))
    return "has a `date` that is no day of an observation";
  return undefined;
}

/** What is wrong with an `x-evidence`, one source or a list of them, or undefined if it is sound. */
function faultOf(evidence, origins) {
  const sources = [evidence].flat();
  if (sources.length === 0) return "is empty";
  const refs = sources.map((source) => source?.ref);
  const repeated = refs.find((ref, index) => refs.indexOf(ref) !== index);
  return repeated === undefined
    ? sources.map((source) => faultOfSource(source, origins)).find((fault) => fault !== undefined)
    : `names ${repeated} twice`;
}

/** Demands `x-evidence` of everything in the spec that has a description of its own. */
export function EvidenceEverywhere() {
  const origins = new Map();
  const demand = (what, node, { report, location }) => {
    const fault = faultOf(node["x-evidence"], origins);
    if (fault !== undefined) report({ message: `x-evidence of ${what} ${fault}.`, location });
  };
  // Evidence inside a schema is optional, since properties inherit it, but never malformed.
  const judge = (what, node, { report, location }) => {
    if ("x-evidence" in node) demand(what, node, { report, location });
  };
  return {
    Root(root) {
      for (const { ref, from } of root["x-sources"] ?? []) origins.set(ref, from);
    },
    Info: (info, context) => demand("info", info, context),
    Server: (server, context) => demand("the server", server, context),
    Tag: (tag, context) => demand(`tag ${tag.name}`, tag, context),
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
    Schema(schema, context) {
      const isComponent = /^#\/components\/schemas\/[^/]+$/.test(context.location.pointer);
      (isComponent ? demand : judge)(`schema ${context.key}`, schema, context);
    },
  };
}

import { isObject } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";

/** Headers that any HTTP server or proxy may add. */
const ORDINARY = new Set([
  "age",
  "alt-svc",
  "cache-control",
  "cf-cache-status",
  "cf-ray",
  "connection",
  "content-encoding",
  "content-length",
  "content-security-policy",
  "content-type",
  "date",
  "etag",
  "expires",
  "keep-alive",
  "nel",
  "pragma",
  "referrer-policy",
  "report-to",
  "server",
  "set-cookie",
  // Added by the mock; on a success it is a violation of its own.
  "sl-violations",
  "strict-transport-security",
  "transfer-encoding",
  "vary",
  "via",
]);

/** Lists the headers of an answer that are neither documented nor ordinary HTTP. */
export function undocumentedHeaders(
  headers: Readonly<Record<string, string>>,
  documented: string[],
): string[] {
  const known = new Set(documented.map((name) => name.toLowerCase()));
  return Object.keys(headers).filter(
    (name) => !known.has(name) && !ORDINARY.has(name) && !name.startsWith("access-control-"),
  );
}

/** Lists the properties of a valid value that the schema at a pointer does not name, as paths: `data[].colour`. */
export function undocumentedProperties(
  value: unknown,
  pointer: string,
  specification: Specification,
): string[] {
  return [...new Set(walk(value, [pointer], specification, ""))];
}

// A property is known if any of the schemas at `pointers` names it.
function walk(value: unknown, pointers: string[], specification: Specification, path: string): string[] {
  const schemas = pointers.flatMap((pointer) => alternatives(pointer, specification));
  if (Array.isArray(value)) {
    const items = schemas.map((pointer) => `${pointer}/items`).filter((at) => specification.at(at));
    return value.flatMap((entry) => walk(entry, items, specification, `${path}[]`));
  }
  if (!isObject(value)) return [];
  const named = schemas.filter((pointer) => isObject(specification.at(pointer)?.properties));
  // A schema without named properties is a map with free keys.
  if (named.length === 0) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const known = named
      .map((pointer) => `${pointer}/properties/${key}`)
      .filter((candidate) => specification.at(candidate));
    return known.length === 0 ? [at] : walk(entry, known, specification, at);
  });
}

function alternatives(pointer: string, specification: Specification): string[] {
  const schema = specification.at(pointer);
  if (schema === undefined) return [];
  const combined = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list.map((_, index) => `${pointer}/${keyword}/${index}`) : [];
  });
  return [pointer, ...combined.flatMap((part) => alternatives(part, specification))];
}

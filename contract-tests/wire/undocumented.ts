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

/** The properties that schemas allow at a place of a value. */
interface Place {
  /** `data[].colour` */
  readonly path: string;
  /** A schema without named properties is a map with free keys. */
  readonly isNamed: boolean;
  readonly item: () => Place;
  /** Undefined if no schema names the property. */
  readonly property: (key: string) => Place | undefined;
}

// Every exchange walks through the same few places.
const places = new WeakMap<Specification, Map<string, Place>>();

/** Lists the properties of a valid value that the schema at a pointer does not name, as paths: `data[].colour`. */
export function undocumentedProperties(
  value: unknown,
  pointer: string,
  specification: Specification,
): string[] {
  const known = places.get(specification) ?? new Map<string, Place>();
  places.set(specification, known);
  const place = known.get(pointer) ?? placeOf([pointer], specification, "");
  known.set(pointer, place);
  const found = new Set<string>();
  walk(value, place, found);
  return [...found];
}

function walk(value: unknown, place: Place, found: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) walk(entry, place.item(), found);
  else if (isObject(value) && place.isNamed) {
    for (const [key, entry] of Object.entries(value)) {
      const property = place.property(key);
      if (property) walk(entry, property, found);
      else found.add(pathTo(key, place));
    }
  }
}

// A property is known if any of the schemas at `pointers` names it.
function placeOf(pointers: readonly string[], specification: Specification, path: string): Place {
  const schemas = pointers.flatMap((pointer) => alternatives(pointer, specification));
  const named = schemas.filter((pointer) => isObject(specification.at(pointer)?.properties));
  const properties = new Map<string, Place | undefined>();
  let item: Place | undefined;
  const place: Place = {
    path,
    isNamed: named.length > 0,
    item() {
      item ??= placeOf(
        schemas.map((pointer) => `${pointer}/items`).filter((at) => specification.at(at)),
        specification,
        `${path}[]`,
      );
      return item;
    },
    property(key) {
      if (properties.has(key)) return properties.get(key);
      const known = named.map((at) => `${at}/properties/${key}`).filter((at) => specification.at(at));
      const property = known.length === 0 ? undefined : placeOf(known, specification, pathTo(key, place));
      properties.set(key, property);
      return property;
    },
  };
  return place;
}

function pathTo(key: string, { path }: Place): string {
  return path === "" ? key : `${path}.${key}`;
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

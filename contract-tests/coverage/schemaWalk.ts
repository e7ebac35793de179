import { isObject, pointerToken } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";

/** A property of a body: present, absent or null. */
export interface PropertyAspect {
  /** Path of properties, such as `data[].name`. */
  readonly path: string;
  readonly aspect: "present" | "absent" | "null";
}

export interface SchemaWalk {
  readonly properties: PropertyAspect[];
  /** JSON pointers of the schemas that apply to the value, with and without following `$ref`. */
  readonly places: Set<string>;
}

/** Lists the properties in a schema: each as present, and as absent and as null if the schema allows it. */
export function documentedProperties(pointer: string, specification: Specification): PropertyAspect[] {
  return documented([pointer], "", specification, new Set());
}

/** Finds the coverage of a schema by a value. Of alternatives, those that fit count, or all if none fits. */
export function walkValue(value: unknown, pointer: string, specification: Specification): SchemaWalk {
  const walk: SchemaWalk = { properties: [], places: new Set() };
  visit(value, [pointer], "", specification, walk);
  return walk;
}

function documented(
  pointers: readonly string[],
  path: string,
  specification: Specification,
  above: ReadonlySet<string>,
): PropertyAspect[] {
  // A recursive schema is described once.
  const schemas = pointers.flatMap((at) => alternatives(at, specification)).filter((at) => !above.has(at));
  const stack = new Set([...above, ...schemas]);
  const items = schemas.map((at) => `${at}/items`).filter((at) => specification.at(at));
  const below = items.length === 0 ? [] : documented(items, `${path}[]`, specification, stack);
  const properties = namesIn(schemas, specification).flatMap((name) => {
    const owners = schemas.filter((at) => has(at, name, specification));
    const places = owners.map((at) => propertyPointer(at, name));
    const isOptional = owners.some((at) => !requiredIn(at, specification).includes(name));
    const at = pathOf(path, name);
    return [
      { path: at, aspect: "present" as const },
      ...(isOptional ? [{ path: at, aspect: "absent" as const }] : []),
      ...(places.some((place) => allowsNull(place, specification))
        ? [{ path: at, aspect: "null" as const }]
        : []),
      ...documented(places, at, specification, stack),
    ];
  });
  return [...below, ...properties];
}

function visit(
  value: unknown,
  pointers: readonly string[],
  path: string,
  specification: Specification,
  walk: SchemaWalk,
): void {
  const schemas = pointers.flatMap((at) => alternatives(at, specification, { value }));
  for (const at of [...pointers, ...schemas]) walk.places.add(at).add(specification.placeOf(at));
  if (Array.isArray(value)) {
    const items = schemas.map((at) => `${at}/items`).filter((at) => specification.at(at));
    for (const entry of items.length > 0 ? value : []) visit(entry, items, `${path}[]`, specification, walk);
    return;
  }
  if (!isObject(value)) return;
  for (const name of namesIn(schemas, specification)) {
    const at = pathOf(path, name);
    const entry = value[name];
    const isPresent = Object.hasOwn(value, name);
    walk.properties.push({
      path: at,
      aspect: !isPresent ? "absent" : entry === null ? "null" : "present",
    });
    const owners = schemas.filter((schema) => has(schema, name, specification));
    const places = owners.map((schema) => propertyPointer(schema, name));
    if (isPresent) visit(entry, places, at, specification, walk);
  }
}

// Returns a schema and its combined schemas, each at the place that `$ref` resolves to.
function alternatives(pointer: string, specification: Specification, held?: { value: unknown }): string[] {
  const at = specification.placeOf(pointer);
  const schema = specification.at(at) ?? {};
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = schema[keyword];
    const all = Array.isArray(list) ? list.map((_, index) => `${at}/${keyword}/${index}`) : [];
    if (held === undefined || keyword === "allOf") return all;
    const fitting = all.filter((part) => specification.schemaErrors(part, held.value).length === 0);
    return fitting.length > 0 ? fitting : all;
  });
  return [at, ...parts.flatMap((part) => alternatives(part, specification, held))];
}

function namesIn(schemas: readonly string[], specification: Specification): string[] {
  return [...new Set(schemas.flatMap((at) => Object.keys(propertiesOf(at, specification))))];
}

function propertiesOf(at: string, specification: Specification): object {
  const properties = specification.at(at)?.properties;
  return isObject(properties) ? properties : {};
}

function has(at: string, name: string, specification: Specification): boolean {
  return Object.hasOwn(propertiesOf(at, specification), name);
}

function requiredIn(at: string, specification: Specification): unknown[] {
  const required = specification.at(at)?.required;
  return Array.isArray(required) ? required : [];
}

function allowsNull(pointer: string, specification: Specification): boolean {
  return alternatives(pointer, specification).some((at) => {
    const type = specification.at(at)?.type;
    return type === "null" || (Array.isArray(type) && type.includes("null"));
  });
}

function propertyPointer(at: string, name: string): string {
  return `${at}/properties/${pointerToken(name)}`;
}

function pathOf(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

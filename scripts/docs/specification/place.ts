import { isObject, pointerToken, resolvePointer } from "../../../contract-tests/spec/json.js";

/** A value of the spec together with where it stands, so that what is wrong with it can be named. */
export interface Place {
  /** JSON pointer of the value, after references were followed. */
  readonly pointer: string;
  readonly value: unknown;
  /** The value of a key; a reference is followed. */
  at(key: string): Place;
  /** Tells whether the value is an object that has a key. */
  has(key: string): boolean;
  /** @throws Error where the value is no text. */
  text(): string;
  /** The text, or undefined where there is no value. */
  optionalText(): string | undefined;
  /** The keys of an object with their values; none where there is no value. */
  entries(): [key: string, place: Place][];
  /** The items of a list; none where there is no value. */
  items(): Place[];
}

/** Takes hold of a parsed document. */
export function placeOf(document: unknown): Place {
  return placeAt(document, "", document);
}

/** Names the component at a place: `Segment` for `/components/schemas/Segment`, else undefined. */
export function componentName({ pointer }: Place, kind: "schemas" | "headers"): string | undefined {
  return new RegExp(`^/components/${kind}/([^/]+)$`).exec(pointer)?.[1];
}

function placeAt(document: unknown, pointer: string, value: unknown): Place {
  const at = (key: string): Place => {
    const here = `${pointer}/${pointerToken(key)}`;
    const next = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return followed(document, here, next);
  };
  const fail = (what: string): never => {
    throw new Error(`The spec has no ${what} at #${pointer}.`);
  };
  return {
    pointer,
    value,
    at,
    has: (key) => isObject(value) && Object.hasOwn(value, key),
    text: () => (typeof value === "string" ? value.trim() : fail("text")),
    optionalText: () =>
      value === undefined ? undefined : typeof value === "string" ? value.trim() : fail("text"),
    entries: () => {
      if (value === undefined) return [];
      return isObject(value) ? Object.keys(value).map((key) => [key, at(key)]) : fail("object");
    },
    items: () => {
      if (value === undefined) return [];
      return Array.isArray(value) ? value.map((_item, index) => at(String(index))) : fail("list");
    },
  };
}

function followed(document: unknown, pointer: string, value: unknown): Place {
  const reference = isObject(value) && typeof value.$ref === "string" ? value.$ref : undefined;
  if (reference === undefined) return placeAt(document, pointer, value);
  const target = reference.replace(/^#/, "");
  const found = resolvePointer(document, target);
  if (found === undefined)
    throw new Error(`The spec refers at #${pointer} to ${reference}, which is not there.`);
  return followed(document, target, found);
}

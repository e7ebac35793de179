import { evidenceOf, type Evidence } from "./evidence.js";
import { componentName, type Place } from "./place.js";

/** One property of a schema, or one of the properties below it. */
export interface Property {
  /** `name`, `data[].id`. */
  readonly path: string;
  /** In words: `string (uuid)`, `list of Segment`. */
  readonly type: string;
  /** Name of the component schema that its value or its items follow. */
  readonly component: string | undefined;
  readonly isRequired: boolean;
  readonly description: string;
  readonly evidence: Evidence;
}

/** A schema of the components. */
export interface Schema {
  readonly name: string;
  readonly description: string;
  readonly evidence: Evidence;
  readonly type: string;
  /** Names of the schemas of which it is one, where it is a choice. */
  readonly choices: readonly string[];
  readonly properties: readonly Property[];
  /** Whether more properties than these may come. */
  readonly isOpen: boolean;
}

const BOUNDS = [
  ["minimum", "at least", ""],
  ["maximum", "at most", ""],
  ["minItems", "at least", " item"],
  ["maxItems", "at most", " items"],
] as const;

/** Reads a component schema. */
export function schemaAt(name: string, place: Place): Schema {
  const evidence = evidenceOf(place);
  return {
    name,
    description: place.at("description").text(),
    evidence,
    type: typeWords(place),
    choices: place
      .at("anyOf")
      .items()
      .flatMap((choice) => componentName(choice, "schemas") ?? []),
    properties: propertiesOf(place, evidence),
    isOpen: place.at("additionalProperties").value === true,
  };
}

/** Lists the properties of a schema, and those of objects that have no name of their own. */
export function propertiesOf(place: Place, inherited: Evidence, path = ""): Property[] {
  const required = new Set(
    place
      .at("required")
      .items()
      .map((name) => name.value),
  );
  return place
    .at("properties")
    .entries()
    .flatMap(([name, property]) => {
      const evidence = evidenceOf(property, inherited);
      const here = path + name;
      const item = property.has("items") ? property.at("items") : property;
      const component = componentName(item, "schemas");
      const own: Property = {
        path: here,
        type: typeWords(property),
        component,
        isRequired: required.has(name),
        description: property.at("description").text(),
        evidence,
      };
      return component === undefined ? [own, ...propertiesOf(property, evidence, `${here}.`)] : [own];
    });
}

/** Says in words what a value is: `list of string (uuid), at least 1`. */
export function typeWords(place: Place): string {
  const choices = ["oneOf", "anyOf"].flatMap((key) => place.at(key).items());
  if (choices.length > 0)
    return choices.map((choice) => componentName(choice, "schemas") ?? typeWords(choice)).join(" or ");
  const { value } = place.at("type");
  if (Array.isArray(value)) return value.join(" or ");
  if (value !== "array")
    return withBounds(place, `${typeof value === "string" ? value : "any value"}${format(place)}`);
  const items = place.at("items");
  return withBounds(place, `list of ${componentName(items, "schemas") ?? typeWords(items)}`);
}

function format(place: Place): string {
  const name = place.at("format").optionalText();
  return name === undefined ? "" : ` (${name})`;
}

function withBounds(place: Place, words: string): string {
  const bounds = BOUNDS.flatMap(([key, least, unit]) => {
    const { value } = place.at(key);
    return typeof value === "number" ? [`${least} ${value}${unit}`] : [];
  });
  return [words, ...bounds].join(", ");
}

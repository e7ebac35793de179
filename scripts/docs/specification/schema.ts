import { field } from "../markdown/write.js";
import type { Markdown } from "../page.js";
import { evidenceMarkdown, evidenceOf, type Evidence } from "./evidence.js";
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

const BOUNDS = [
  ["minimum", "at least", ""],
  ["maximum", "at most", ""],
  ["minItems", "at least", " item"],
  ["maxItems", "at most", " items"],
] as const;

/** Lists the properties of a schema and those of objects without a name of their own; if deep, of all objects. */
export function propertiesOf(place: Place, inherited: Evidence, isDeep = false, path = ""): Property[] {
  const required = place.at("required").items();
  const properties = place.at("properties").entries();
  return properties.flatMap(([name, property]) => {
    const evidence = evidenceOf(property, inherited);
    const here = path + name;
    const item = property.has("items") ? property.at("items") : property;
    const component = componentName(item, "schemas");
    const own: Property = {
      path: here,
      type: typeWords(property),
      component,
      isRequired: required.some(({ value }) => value === name),
      description: property.at("description").text(),
      evidence,
    };
    const below = `${here}${property.has("items") ? "[]" : ""}.`;
    return isDeep || component === undefined
      ? [own, ...propertiesOf(item, evidenceOf(item, evidence), isDeep, below)]
      : [own];
  });
}

/** Writes properties as fields, whose fragments begin with a prefix. */
export function propertyFields(properties: readonly Property[], prefix: string): Markdown {
  return properties
    .map(({ path, type, component, isRequired, description, evidence }) => {
      const words = component === undefined ? type : type.replace(component, schemaLink(component));
      const facts = [words, isRequired ? "**required**" : "optional"];
      const id = `${prefix}.${path.replaceAll("[]", "")}`;
      return field(id, path, facts, description, evidenceMarkdown(evidence));
    })
    .join("\n");
}

/** Writes a link to a schema. */
export function schemaLink(name: string): Markdown {
  return `[${name}](site:schemas#${name})`;
}

/** Says in words what a value is: `list of string (uuid), at least 1`. */
export function typeWords(place: Place): string {
  const choices = ["oneOf", "anyOf"].flatMap((key) => place.at(key).items());
  if (choices.length > 0)
    return choices.map((choice) => componentName(choice, "schemas") ?? typeWords(choice)).join(" or ");
  const { value } = place.at("type");
  if (Array.isArray(value)) return value.join(" or ");
  const format = place.at("format").optionalText();
  const items = place.at("items");
  const words =
    value === "array"
      ? `list of ${componentName(items, "schemas") ?? typeWords(items)}`
      : `${typeof value === "string" ? value : "any value"}${format === undefined ? "" : ` (${format})`}`;
  const bounds = BOUNDS.flatMap(([key, least, unit]) => {
    const { value: bound } = place.at(key);
    return typeof bound === "number" ? [`${least} ${bound}${unit}`] : [];
  });
  return [words, ...bounds].join(", ");
}

import type { Field } from "../blocks/block.js";
import type { Body } from "../specification/body.js";
import type { Parameter } from "../specification/parameter.js";
import type { Property } from "../specification/schema.js";
import { schemaLink } from "./addresses.js";

/** A parameter, as a page shows it. */
export function fieldOfParameter(parameter: Parameter, id: string): Field {
  const { name, type, location, isRequired, description, warnings, example, evidence } = parameter;
  return {
    id,
    name,
    type,
    facts: [`in the ${location}`, isRequired ? "required" : "optional"],
    description,
    warnings,
    example,
    evidence,
  };
}

/** A property, as a page shows it. The name of its schema stands before its path in the fragment. */
export function fieldOfProperty(
  { path, type, component, isRequired, description, evidence }: Property,
  prefix: string,
): Field {
  return {
    id: `${prefix}.${path}`,
    name: path,
    type: component === undefined ? type : type.replace(component, schemaLink(component)),
    facts: isRequired ? ["required"] : ["optional"],
    description,
    warnings: [],
    evidence,
  };
}

/** The properties of a body or of its rows. */
export function fieldsOfBody({ properties }: Body, prefix: string): Field[] {
  return properties.map((property) => fieldOfProperty(property, prefix));
}

import { evidenceOf, type Evidence } from "./evidence.js";
import { componentName, type Place } from "./place.js";
import { propertiesOf, typeWords, type Property } from "./schema.js";

/** An example of a body. */
export interface Example {
  /** Its key in the spec. */
  readonly name: string;
  /** JSON pointer of it, after references were followed. */
  readonly pointer: string;
  readonly summary: string;
  /** As it goes over the wire; JSON is indented. */
  readonly text: string;
}

/** A body in one media type. */
export interface Body {
  readonly mediaType: string;
  readonly type: string;
  /** Name of the component schema that it, or each of its rows, follows. */
  readonly component: string | undefined;
  readonly isList: boolean;
  readonly properties: readonly Property[];
  readonly examples: readonly Example[];
}

/** Reads the bodies that a request or an answer may have. */
export function bodiesAt(content: Place, inherited: Evidence): Body[] {
  return content.entries().map(([mediaType, media]) => {
    const schema = media.at("schema");
    const row = schema.has("items") ? schema.at("items") : schema;
    return {
      mediaType,
      type: componentName(schema, "schemas") ?? typeWords(schema),
      component: componentName(row, "schemas"),
      isList: schema.has("items"),
      properties: propertiesOf(row, evidenceOf(row, inherited)),
      examples: media
        .at("examples")
        .entries()
        .map(([name, example]) => ({
          name,
          pointer: example.pointer,
          summary: example.at("summary").text(),
          text: textOf(example.at("value").value),
        })),
    };
  });
}

/** Writes a value as it would be sent: text as it is, all else as JSON. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value, undefined, 2);
}

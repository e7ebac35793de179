import { fenced } from "../markdown/write.js";
import type { Markdown } from "../page.js";
import { evidenceOf, type Evidence } from "./evidence.js";
import { componentName, type Place } from "./place.js";
import { propertiesOf, typeWords, type Property } from "./schema.js";

/** A body in one media type. */
export interface Body {
  readonly mediaType: string;
  readonly type: string;
  /** Name of the component schema that it, or each of its rows, follows. */
  readonly component: string | undefined;
  readonly isList: boolean;
  /** Of it or its rows, and of all objects below. */
  readonly properties: readonly Property[];
  readonly examples: readonly Place[];
}

/** Reads the bodies that a request or a response may have. */
export function bodiesOf(holder: Place): Body[] {
  const inherited: Evidence = evidenceOf(holder);
  return holder
    .at("content")
    .entries()
    .map(([mediaType, media]) => {
      const schema = media.at("schema");
      const row = schema.has("items") ? schema.at("items") : schema;
      return {
        mediaType,
        type: componentName(schema, "schemas") ?? typeWords(schema),
        component: componentName(row, "schemas"),
        isList: schema.has("items"),
        properties: propertiesOf(row, evidenceOf(row, inherited), true),
        examples: media
          .at("examples")
          .entries()
          .map(([, example]) => example),
      };
    });
}

/** Writes an example as it goes over the wire, its JSON indented, below its summary and what is said of it. */
export function exampleMarkdown(example: Place, mediaType: string, about = ""): Markdown {
  const language = mediaType.replace(/^.*\//, "");
  return `${example.at("summary").text()}${about}:\n\n${fenced(language, exampleText(example))}`;
}

/** Gives the first example of a parameter, as it stands in a URL. */
export function firstExample(parameter: Place): string | undefined {
  const [first] = parameter.at("examples").entries();
  return first && String(first[1].at("value").value);
}

/** Gives the text of an example. */
export function exampleText(example: Place): string {
  const { value } = example.at("value");
  return typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
}

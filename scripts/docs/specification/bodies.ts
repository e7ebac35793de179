import { fenced } from "../markdown/write.js";
import type { Markdown } from "../page.js";
import { evidenceOf } from "./evidence.js";
import { componentName, type Place } from "./place.js";
import { propertiesOf, typeWords } from "./schema.js";

/** Reads the bodies that a request or a response may have; `component` is the schema of one or of each of its rows. */
export function bodiesOf(holder: Place) {
  const inherited = evidenceOf(holder);
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
        examples: examplesOf(media),
      };
    });
}

/** Lists the examples of a parameter or a body. */
export function examplesOf(place: Place): Place[] {
  const examples = place.at("examples").entries();
  return examples.map(([, example]) => example);
}

/** Writes an example as it goes over the wire, its JSON indented, below its summary and what is said of it. */
export function exampleMarkdown(example: Place, mediaType: string, about = ""): Markdown {
  const language = mediaType.replace(/^.*\//, "");
  return `${example.at("summary").text()}${about}:\n\n${fenced(language, exampleText(example))}`;
}

/** Gives the first example of a parameter, as it stands in a URL. */
export function firstExample(parameter: Place): string | undefined {
  const [first] = examplesOf(parameter);
  return first && String(first.at("value").value);
}

/** Gives the text of an example. */
export function exampleText(example: Place): string {
  const { value } = example.at("value");
  return typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
}

import { blocks, field, section } from "../markdown/write.js";
import type { Markdown, Page } from "../page.js";
import { described, evidenceOf } from "../specification/evidence.js";
import { componentName, type Place } from "../specification/place.js";
import { propertiesOf, propertyFields, schemaLink, typeWords } from "../specification/schema.js";
import { headerNames } from "./addresses.js";

const DESCRIPTION = "The bodies and headers of the operations, property by property.";

/** Writes the page of all that several operations share: bodies and headers. */
export function schemasPage(root: Place): Page {
  const components = root.at("components");
  const names = headerNames(root);
  const headers = components
    .at("headers")
    .entries()
    .map(([component, place]) => {
      const example = `Example: \`${String(place.at("example").value)}\``;
      const name = names.get(component) ?? component;
      return field(`header-${component}`, name, [typeWords(place.at("schema"))], example, described(place));
    });
  return {
    path: "schemas",
    title: "Schemas and headers",
    description: DESCRIPTION,
    markdown: blocks(
      DESCRIPTION,
      ...components
        .at("schemas")
        .entries()
        .map(([name, place]) => schemaMarkdown(name, place)),
      section("## Headers of responses {#headers}", headers.join("\n")),
    ),
  };
}

function schemaMarkdown(name: string, place: Place): Markdown {
  const properties = propertiesOf(place, evidenceOf(place));
  const choices = place
    .at("anyOf")
    .items()
    .flatMap((choice) => componentName(choice, "schemas") ?? []);
  const type = choices.length > 0 ? choices.map(schemaLink).join(" or ") : typeWords(place);
  const isOpen = place.at("additionalProperties").value === true;
  return section(
    `## ${name} {#${name}}`,
    described(place),
    ...(properties.length === 0
      ? [`Type: ${type}.`]
      : [
          propertyFields(properties, name),
          isOpen ? "Other properties may come." : "It has no other properties.",
        ]),
  );
}

import { STATUS_CODES } from "node:http";
import { section } from "../markdown/write.js";
import type { Markdown } from "../page.js";
import { bodiesOf, exampleMarkdown } from "../specification/bodies.js";
import { described } from "../specification/evidence.js";
import { componentName, type Place } from "../specification/place.js";
import { propertyFields, schemaLink } from "../specification/schema.js";

/** Writes a response of an operation: when it comes and what it carries; that of an error is folded. */
export function responseMarkdown(status: string, place: Place): Markdown {
  const isError = Number(status) >= 300;
  const id = `status-${status}`;
  const headers = place
    .at("headers")
    .entries()
    .map(([name, header]) => headerLink(name, header));
  return section(
    `### ${status} ${reasonOf(status)} {#${id}${isError ? " .fold" : ""}}`,
    described(place),
    ...bodiesOf(place).flatMap(({ mediaType, type, component, isList, properties, examples }) => {
      const schema = component === undefined || isList ? type : schemaLink(component);
      return [
        isError ? "" : propertyFields(properties, id),
        ...examples.map((example) => exampleMarkdown(example, mediaType, `: \`${mediaType}\`, ${schema}`)),
      ];
    }),
    headers.length > 0 ? `Headers: ${headers.join(", ")}.` : "",
  );
}

// Newer names than those of some Node versions.
function reasonOf(status: string): string {
  const newer: Readonly<Record<string, string>> = { 413: "Content Too Large", 422: "Unprocessable Content" };
  return newer[status] ?? STATUS_CODES[status] ?? "";
}

// A header that is no component would be described nowhere.
function headerLink(name: string, header: Place): Markdown {
  const component = componentName(header, "headers");
  if (component === undefined) throw new Error(`The header at #${header.pointer} is no component.`);
  return `[\`${name}\`](site:schemas#header-${component})`;
}

import { inheritedFields } from "./inheritedFields.js";
import type { ClientReference, ReferenceEntry, ReferenceField, ReferenceSection } from "./model.js";

/** Writes the reference as Markdown, below its title. */
export function clientReferenceMarkdown(reference: ClientReference): string {
  return `${reference.sections.map(sectionMarkdown).join("\n\n")}\n`;
}

function sectionMarkdown({ title, introduction, entries }: ReferenceSection): string {
  return [`## ${title}`, introduction, ...entries.map(entryMarkdown)].join("\n\n");
}

function entryMarkdown(entry: ReferenceEntry): string {
  const { name, signature, description, parameters, fields, returns, throws, places } = entry;
  const own = fields.filter(({ inheritedFrom }) => inheritedFrom === undefined);
  return [
    `### ${name}`,
    `\`\`\`ts\n${signature}\n\`\`\``,
    description,
    [...parameters, ...own].map(fieldMarkdown).join("\n"),
    inheritedFields(entry)
      .map(({ from, names }) => `Has from ${from}: ${names.map((field) => `\`${field}\``).join(", ")}.`)
      .join("\n"),
    returns === undefined ? "" : `Answers: ${returns}`,
    throws.map(({ error, description: why }) => `- throws \`${error}\`: ${why}`).join("\n"),
    places.map((place) => `In the spec: \`${place}\``).join("\n"),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function fieldMarkdown({ name, type, isOptional, unit, description, ...field }: ReferenceField): string {
  const standard = field.default && (field.default.isCode ? `\`${field.default.text}\`` : field.default.text);
  const notes = [
    `\`${type}\``,
    ...(isOptional ? ["optional"] : []),
    ...(standard === undefined ? [] : [`default ${standard}`]),
    ...(unit === undefined ? [] : [`in ${unit}`]),
  ];
  // A list keeps to one line, whatever the comment does.
  const words = description.replace(/\s+/g, " ");
  return `- \`${name}\` (${notes.join(", ")})${words === "" ? "" : `: ${words}`}`;
}

import type { Block, Page } from "../blocks/block.js";
import type { Schema } from "../specification/schema.js";
import type { DocumentedHeader, DocumentedSpecification } from "../specification/specification.js";
import { headerId, PAGES, schemaLink } from "./addresses.js";
import { fieldOfProperty } from "./fields.js";

const DESCRIPTION = "The bodies and headers of the operations, property by property.";

/** Writes the page of all that several operations share: bodies and headers. */
export function schemasPage({ schemas, headers }: DocumentedSpecification): Page {
  return {
    path: PAGES.schemas,
    title: "Schemas and headers",
    shortTitle: "Schemas and headers",
    description: DESCRIPTION,
    isDangerous: false,
    blocks: [
      { kind: "prose", markdown: DESCRIPTION },
      ...schemas.flatMap(schemaBlocks),
      { kind: "heading", level: 2, id: "headers", text: "Headers of answers" },
      { kind: "fields", fields: headers.map(headerField) },
    ],
  };
}

function schemaBlocks({ name, description, evidence, type, choices, properties, isOpen }: Schema): Block[] {
  const kind = choices.length > 0 ? choices.map(schemaLink).join(" or ") : type;
  return [
    { kind: "heading", level: 2, id: name, text: name },
    { kind: "prose", markdown: description },
    { kind: "evidence", evidence },
    ...(properties.length === 0 ? [{ kind: "prose", markdown: `Type: ${kind}.` } as const] : []),
    ...(properties.length > 0
      ? [{ kind: "fields", fields: properties.map((property) => fieldOfProperty(property, name)) } as const]
      : []),
    ...(properties.length > 0
      ? [
          {
            kind: "prose",
            markdown: isOpen ? "Other properties may come." : "It has no other properties.",
          } as const,
        ]
      : []),
  ];
}

function headerField({ component, name, type, description, example, evidence }: DocumentedHeader) {
  return { id: headerId(component), name, type, facts: [], description, warnings: [], example, evidence };
}

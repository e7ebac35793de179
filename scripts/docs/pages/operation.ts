import type { Block, Page, Sample } from "../blocks/block.js";
import type { DocumentedOperation } from "../specification/operation.js";
import type { DocumentedSpecification } from "../specification/specification.js";
import { plainText } from "../markdown/plainText.js";
import { operationPath, parameterId, PAGES, schemaLink } from "./addresses.js";
import { fieldOfParameter, fieldsOfBody } from "./fields.js";
import { openQuestionsAbout } from "./openQuestions.js";
import { responseBlocks } from "./response.js";

/** Writes the page of an operation. */
export function operationPage(
  specification: DocumentedSpecification,
  operation: DocumentedOperation,
  samples: readonly Sample[],
): Page {
  const { operationId, summary, method, path, description, warnings } = operation;
  return {
    path: operationPath(operationId),
    title: summary,
    shortTitle: summary,
    description: plainText(description).split(". ")[0]?.replace(/\.?$/, ".") ?? "",
    method,
    isDangerous: warnings.length > 0,
    blocks: [
      ...warnings.map((markdown): Block => ({ kind: "warning", markdown })),
      { kind: "request", method, url: specification.server.url + path },
      { kind: "prose", markdown: description },
      { kind: "evidence", evidence: operation.evidence },
      ...codeBlocks(samples),
      ...scopeBlocks(specification, operation),
      ...limitBlocks(operation),
      ...parameterBlocks(operation),
      ...bodyBlocks(operation),
      { kind: "heading", level: 2, id: "answers", text: "Answers" },
      ...operation.responses.flatMap(responseBlocks),
      ...openQuestionsAbout(specification, operation),
    ],
  };
}

function codeBlocks(samples: readonly Sample[]): Block[] {
  if (samples.length === 0) return [];
  return [
    { kind: "heading", level: 2, id: "code", text: "Code" },
    { kind: "samples", samples },
  ];
}

function scopeBlocks({ authentication }: DocumentedSpecification, { scopes }: DocumentedOperation): Block[] {
  const list = scopes.map((scope) => `\`${scope}\``).join(" or ");
  return [
    { kind: "heading", level: 2, id: "scopes", text: "Scopes" },
    {
      kind: "prose",
      markdown: `The access token in \`${authentication.header}\` needs the scope ${list}. See [authentication](site:${PAGES.overview}#authentication).`,
    },
    { kind: "evidence", evidence: authentication.evidence },
  ];
}

function limitBlocks({ limits }: DocumentedOperation): Block[] {
  const own = limits.flatMap(({ sentence, evidence }): Block[] => [
    { kind: "prose", markdown: sentence },
    { kind: "evidence", evidence },
  ]);
  const none: Block = { kind: "prose", markdown: "No limit of this operation alone is documented." };
  return [
    { kind: "heading", level: 2, id: "limits", text: "Limits" },
    ...(own.length > 0 ? own : [none]),
    {
      kind: "prose",
      markdown: `The quota that all apps of the store share holds for this operation too: see [429](#status-429) and the [headers](site:${PAGES.schemas}#headers) that tell what is left of it.`,
    },
  ];
}

function parameterBlocks({ parameters }: DocumentedOperation): Block[] {
  const none: Block = { kind: "prose", markdown: "It takes none besides those of the address." };
  return [
    { kind: "heading", level: 2, id: "parameters", text: "Parameters" },
    parameters.length === 0
      ? none
      : { kind: "fields", fields: parameters.map((each) => fieldOfParameter(each, parameterId(each.name))) },
  ];
}

function bodyBlocks({ requestBody }: DocumentedOperation): Block[] {
  const heading: Block = { kind: "heading", level: 2, id: "body", text: "Body" };
  if (requestBody === undefined) return [heading, { kind: "prose", markdown: "The request has no body." }];
  return [
    heading,
    { kind: "prose", markdown: requestBody.description },
    { kind: "evidence", evidence: requestBody.evidence },
    ...requestBody.bodies.flatMap((body): Block[] => [
      {
        kind: "prose",
        markdown: `\`${body.mediaType}\`: ${body.isList ? "a list, each row of it " : ""}${body.component === undefined ? body.type : schemaLink(body.component)}.`,
      },
      { kind: "fields", fields: fieldsOfBody(body, "body") },
      ...body.examples.map(({ summary, text }): Block => ({
        kind: "code",
        title: summary,
        language: body.mediaType.replace(/^.*\//, ""),
        source: text,
      })),
    ]),
  ];
}

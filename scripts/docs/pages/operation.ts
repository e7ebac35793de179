import { plainText } from "../markdown/plainText.js";
import { blocks, fenced, field, section, warning } from "../markdown/write.js";
import type { Markdown, Page } from "../page.js";
import { bodiesOf, exampleMarkdown, firstExample } from "../specification/bodies.js";
import { described, evidenceMarkdown, evidenceOf } from "../specification/evidence.js";
import type { DocumentedOperation } from "../specification/operations.js";
import type { Place } from "../specification/place.js";
import { propertyFields, schemaLink, typeWords } from "../specification/schema.js";
import { tellWarnings } from "../specification/warning.js";
import { operationPath, parameterId } from "./addresses.js";
import { limitSentences } from "./limits.js";
import { openQuestionsAbout } from "./openQuestions.js";
import { responseMarkdown } from "./response.js";

/** Gives the answer that a sample got, undefined where none is kept: by operation and by label of the sample. */
export type AnswerTo = (operationId: string, label: string) => string | undefined;

/** Writes the page of an operation. */
export function operationPage(root: Place, operation: DocumentedOperation, answerTo: AnswerTo): Page {
  const { operationId, summary, method, path, description, warnings, place, responses } = operation;
  const url = root.at("servers").at("0").at("url").text() + path;
  const responsesOf = (isOfKind: (status: number) => boolean) =>
    responses.flatMap(([status, each]) => (isOfKind(Number(status)) ? [responseMarkdown(status, each)] : []));
  return {
    path: operationPath(operationId),
    title: summary,
    description: plainText(description).split(". ")[0]?.replace(/\.?$/, ".") ?? "",
    method,
    warnings,
    markdown: blocks(
      ...warnings.map(warning),
      fenced("http", `${method} ${url}`),
      description,
      evidenceMarkdown(evidenceOf(place)),
      section("## Parameters {#parameters}", operation.parameters.map(parameterField).join("\n")),
      bodyMarkdown(operation),
      section("## Code {#code .aside}", ...place.at("x-codeSamples").items().map(sampleOf)),
      section("## Responses {#responses}", ...responsesOf((status) => status < 300)),
      section("## Errors {#errors}", ...responsesOf((status) => status >= 300)),
      scopesMarkdown(root, operation),
      section(
        "## Limits {#limits}",
        limitSentences(place.at("x-limits")),
        "The quota that all apps of the store share holds for this operation too: see [429](#status-429) and the [headers](site:schemas#headers) that tell what is left of it. The guide [Limits](site:guides/limits) shows how to stay within both.",
      ),
      openQuestionsAbout(root, operation),
    ),
  };

  function sampleOf(sample: Place): Markdown {
    const label = sample.at("label").text();
    const answer = answerTo(operationId, label);
    return section(
      `### ${label} {#code-${label} .tab}`,
      fenced(sample.at("lang").text().toLowerCase(), sample.at("source").text()),
      answer && `Prints:\n\n${fenced(languageOfAnswer(answer), answer)}`,
    );
  }
}

// A program prints JSON or nearly so, or words.
export function languageOfAnswer(answer: string): string {
  return /^(?:\d{3} )?[[{]/.test(answer) ? "json" : "text";
}

function parameterField(parameter: Place): Markdown {
  const { rest, warnings } = tellWarnings(parameter.at("description").text());
  const name = parameter.at("name").text();
  const example = firstExample(parameter);
  const facts = [
    typeWords(parameter.at("schema")),
    `in the ${parameter.at("in").text()}`,
    parameter.at("required").value === true ? "**required**" : "optional",
  ];
  const shown = example === undefined ? "" : `Example: \`${example}\``;
  const evidence = evidenceMarkdown(evidenceOf(parameter));
  return field(parameterId(name), name, facts, rest, ...warnings.map(warning), shown, evidence);
}

function bodyMarkdown({ requestBody }: DocumentedOperation): Markdown {
  if (requestBody === undefined) return "";
  return section(
    "## Body {#body}",
    described(requestBody),
    ...bodiesOf(requestBody).flatMap(({ mediaType, isList, component, type, properties, examples }) => [
      `\`${mediaType}\`: ${isList ? "a list, each row of it " : ""}${component === undefined ? type : schemaLink(component)}.`,
      propertyFields(properties, "body"),
      ...examples.map((example) => exampleMarkdown(example, mediaType)),
    ]),
  );
}

function scopesMarkdown(root: Place, { scopes }: DocumentedOperation): Markdown {
  const scheme = root.at("components").at("securitySchemes").at("XAuthToken");
  const list = scopes.map((scope) => `\`${scope}\``).join(" or ");
  return section(
    "## Scopes {#scopes}",
    `The access token in \`${scheme.at("name").text()}\` needs the scope ${list}. See [authentication](site:index#authentication).`,
    evidenceMarkdown(evidenceOf(scheme)),
  );
}

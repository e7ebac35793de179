import { readmePart } from "../../readmePart.js";
import { blocks, fenced, list, section, table, warning } from "../markdown/write.js";
import type { Markdown, Page } from "../page.js";
import { described, evidenceMarkdown, evidenceOf } from "../specification/evidence.js";
import { operationsOf, type DocumentedOperation } from "../specification/operations.js";
import { ORIGINS } from "../specification/origins.js";
import type { Place } from "../specification/place.js";
import { operationPath } from "./addresses.js";
import { languageOfAnswer, type AnswerTo } from "./operation.js";

const SEGMENT =
  "A **segment** is a named group of shopper profiles of a store, for example its loyal customers. It has an id, a name and a description. This site describes the operations that manage segments, and a client for TypeScript and JavaScript that sends them.";

const FILES = [
  "[openapi.json](openapi.json) and [openapi.yaml](openapi.yaml): the spec, for other tools",
  "[openapi.safe.json](openapi.safe.json) and [openapi.safe.yaml](openapi.safe.yaml): the edition for generators of clients, in which a DELETE must name its filter",
  "[postman.json](postman.json): a Postman collection; set its variables `baseUrl`, `storeHash` and `accessToken`. Its DELETE requests have a filter: never send them without",
  "[llms.txt](llms.txt): all pages as a list; [llms-full.txt](llms-full.txt): all pages in one file",
  "Beside each page, under the same name with `.md`: the page as Markdown, [this page](index.md) for example",
];

/** Writes the first page, with parts of the README, and guides that a reader may begin with. */
export function overviewPage(
  root: Place,
  guides: readonly Page[],
  readme: Markdown,
  answerTo: AnswerTo,
): Page {
  const info = root.at("info");
  const [server, operations] = [root.at("servers").at("0"), operationsOf(root)];
  const scheme = root.at("components").at("securitySchemes").at("XAuthToken");
  const summary = info.at("summary").text();
  return {
    path: "index",
    title: info.at("title").text(),
    shortTitle: "Overview",
    description: summary,
    markdown: blocks(
      summary,
      SEGMENT,
      ...operations.flatMap((operation) => operation.warnings.map((text) => warningOf(operation, text))),
      section("## Install {#install}", readmePart(readme, "## Use", "The package supports ")),
      codeMarkdown(operations, answerTo),
      section("## Operations {#operations}", operationTable(operations), tagsMarkdown(root)),
      section(
        "## Guides {#guides}",
        list(guides.map(({ title, path, description }) => `[${title}](site:${path}): ${description}`)),
      ),
      section("## What it does not cover {#not-covered}", readmePart(readme, "## Not covered", "## ")),
      section("## Address {#address}", `\`${server.at("url").text()}\`: ${described(server)}`),
      section(
        "## Authentication {#authentication}",
        `Header \`${scheme.at("name").text()}\`. ${described(scheme)}`,
      ),
      section("## About the API {#about}", described(info)),
      section(
        "## Evidence {#evidence}",
        `Each statement has its sources beside it, with a link to [what else they say](site:statements). Sources that are one of the vendor's five pages are hidden until you choose “Sources: all” above. What is not settled is listed under [open questions](site:open-questions). The documents of the vendor are on its [developer portal](${root.at("externalDocs").at("url").text()}).`,
        table(
          ["Mark", "Meaning"],
          Object.values(ORIGINS).map(({ label, meaning }) => [`**${label}**`, meaning]),
        ),
      ),
      section("## Files for programs {#files}", list(FILES)),
    ),
  };
}

function warningOf({ summary, operationId }: DocumentedOperation, text: Markdown): Markdown {
  return warning(`[${summary}](site:${operationPath(operationId)}): ${text}`);
}

// The samples run whenever their answers are recorded.
function codeMarkdown(operations: readonly DocumentedOperation[], answerTo: AnswerTo): Markdown {
  const label = "bigcommerce-segments";
  const [first] = operations;
  const sample = first?.place
    .at("x-codeSamples")
    .items()
    .find((each) => each.at("label").value === label);
  if (first === undefined || sample === undefined) return "";
  const answer = answerTo(first.operationId, label);
  return section(
    "## First lines of code {#code}",
    fenced("ts", sample.at("source").text()),
    answer && `Prints:\n\n${fenced(languageOfAnswer(answer), answer)}`,
    "The guide [First request](site:guides/first-request) begins with a token.",
  );
}

function operationTable(operations: readonly DocumentedOperation[]): Markdown {
  return table(
    ["Operation", "Request", "Scopes"],
    operations.map(({ summary, operationId, method, path, scopes, warnings }) => [
      `[${summary}](site:${operationPath(operationId)})${warnings.length > 0 ? " ⚠" : ""}`,
      `\`${method} ${path}\``,
      scopes.map((scope) => `\`${scope}\``).join(" or "),
    ]),
  );
}

function tagsMarkdown(root: Place): Markdown {
  const tags = root.at("tags").items();
  return blocks(
    ...tags.map(
      (tag) =>
        `**${tag.at("name").text()}:** ${tag.at("description").text()}\n\n${evidenceMarkdown(evidenceOf(tag))}`,
    ),
  );
}

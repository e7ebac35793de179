import type { Block, Page } from "../blocks/block.js";
import { ORIGINS } from "../specification/evidence.js";
import type { DocumentedSpecification } from "../specification/specification.js";
import { operationPath, PAGES } from "./addresses.js";
import { writtenBlock } from "./guide.js";

/** Writes the first page, which names guides that a reader may begin with. */
export function overviewPage(specification: DocumentedSpecification, guides: readonly Page[]): Page {
  return {
    path: PAGES.overview,
    title: specification.title,
    shortTitle: "Overview",
    description: specification.summary,
    isDangerous: false,
    blocks: [
      writtenBlock(
        // Below the title of the page, not of a whole document.
        `${specification.summary}\n\n${specification.description.replace(/^###/gm, "##")}`,
        PAGES.overview,
      ),
      { kind: "evidence", evidence: specification.evidence },
      { kind: "heading", level: 2, id: "operations", text: "Operations" },
      operationTable(specification),
      ...specification.tags.flatMap(({ name, description, evidence }): Block[] => [
        { kind: "prose", markdown: `**${name}:** ${description}` },
        { kind: "evidence", evidence },
      ]),
      ...warningBlocks(specification),
      ...addressBlocks(specification),
      ...authenticationBlocks(specification),
      ...guideBlocks(guides),
      ...evidenceBlocks(specification),
      ...fileBlocks(),
    ],
  };
}

function operationTable({ operations }: DocumentedSpecification): Block {
  return {
    kind: "table",
    label: "Operations",
    head: ["Operation", "Request", "Scopes"],
    rows: operations.map(({ summary, operationId, method, path, scopes, warnings }) => [
      `[${summary}](site:${operationPath(operationId)})${warnings.length > 0 ? " ⚠" : ""}`,
      `\`${method} ${path}\``,
      scopes.map((scope) => `\`${scope}\``).join(" or "),
    ]),
  };
}

function warningBlocks({ operations }: DocumentedSpecification): Block[] {
  return operations.flatMap(({ summary, operationId, warnings }) =>
    warnings.map((warning): Block => ({
      kind: "warning",
      markdown: `[${summary}](site:${operationPath(operationId)}): ${warning}`,
    })),
  );
}

function addressBlocks({ server }: DocumentedSpecification): Block[] {
  return [
    { kind: "heading", level: 2, id: "address", text: "Address" },
    { kind: "prose", markdown: `\`${server.url}\`: ${server.description}` },
    { kind: "evidence", evidence: server.evidence },
  ];
}

function authenticationBlocks({
  authentication: { header, description, evidence },
}: DocumentedSpecification): Block[] {
  return [
    { kind: "heading", level: 2, id: "authentication", text: "Authentication" },
    { kind: "prose", markdown: `Header \`${header}\`. ${description}` },
    { kind: "evidence", evidence },
  ];
}

function guideBlocks(guides: readonly Page[]): Block[] {
  if (guides.length === 0) return [];
  const lines = guides.map(({ title, path, description }) => `- [${title}](site:${path}): ${description}`);
  return [
    { kind: "heading", level: 2, id: "guides", text: "Guides" },
    { kind: "prose", markdown: lines.join("\n") },
  ];
}

function evidenceBlocks({ portal }: DocumentedSpecification): Block[] {
  return [
    { kind: "heading", level: 2, id: "evidence", text: "Evidence" },
    {
      kind: "prose",
      markdown: `Each statement has its sources beside it: see [statements and their sources](site:${PAGES.statements}). What is not settled is listed under [open questions](site:${PAGES.openQuestions}). The documents of the vendor are on its [developer portal](${portal}).`,
    },
    {
      kind: "table",
      label: "Kinds of evidence",
      head: ["Mark", "Meaning"],
      rows: Object.values(ORIGINS).map(({ label, meaning }) => [`**${label}**`, meaning]),
    },
  ];
}

function fileBlocks(): Block[] {
  return [
    { kind: "heading", level: 2, id: "files", text: "Files for programs" },
    {
      kind: "prose",
      markdown: [
        "- [openapi.json](openapi.json) and [openapi.yaml](openapi.yaml): the spec, for other tools",
        "- [llms.txt](llms.txt): all pages as a list; [llms-full.txt](llms-full.txt): all pages in one file",
        "- Beside each page, under the same name with `.md`: the page as Markdown",
      ].join("\n"),
    },
  ];
}

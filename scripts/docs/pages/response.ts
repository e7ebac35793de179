import type { Block } from "../blocks/block.js";
import type { Body } from "../specification/body.js";
import type { DocumentedResponse } from "../specification/response.js";
import { headerId, PAGES, schemaLink, statusId } from "./addresses.js";

/** The reason phrases of HTTP. */
const REASONS: Readonly<Record<string, string>> = {
  "200": "OK",
  "201": "Created",
  "204": "No Content",
  "400": "Bad Request",
  "401": "Unauthorized",
  "403": "Forbidden",
  "404": "Not Found",
  "409": "Conflict",
  "413": "Content Too Large",
  "415": "Unsupported Media Type",
  "422": "Unprocessable Content",
  "429": "Too Many Requests",
  "500": "Internal Server Error",
  "502": "Bad Gateway",
  "503": "Service Unavailable",
  "504": "Gateway Timeout",
};

/** Writes one answer of an operation: when it comes, what it carries, and an example of each body. */
export function responseBlocks({
  status,
  description,
  evidence,
  headers,
  bodies,
}: DocumentedResponse): Block[] {
  const links = headers.map(
    ({ name, component }) => `[\`${name}\`](site:${PAGES.schemas}#${headerId(component)})`,
  );
  return [
    { kind: "heading", level: 3, id: statusId(status), text: `${status} ${REASONS[status] ?? ""}`.trim() },
    { kind: "prose", markdown: description },
    { kind: "evidence", evidence },
    ...bodies.flatMap(bodyBlocks),
    ...(links.length > 0 ? [{ kind: "prose", markdown: `Headers: ${links.join(", ")}.` } as const] : []),
  ];
}

function bodyBlocks({ mediaType, type, component, isList, examples }: Body): Block[] {
  const schema = component === undefined || isList ? type : schemaLink(component);
  return examples.map(({ summary, text }) => ({
    kind: "code",
    title: `${summary}: \`${mediaType}\`, ${schema}`,
    language: mediaType.replace(/^.*\//, ""),
    source: text,
  }));
}

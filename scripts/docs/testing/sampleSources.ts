import { readFileSync } from "node:fs";
import type { ClientSource } from "../pages/client.js";
import type { SiteSources } from "../site.js";

const GUIDE = `# First steps

How to begin. A second sentence.

## Ask

\`\`\`sh
# a comment is no heading
curl https://api.bigcommerce.com
\`\`\`

See [the other guide](02-other.md#why-then).
`;

const OTHER = `# Another

It has **one** paragraph.

## Why, then?

Because of \`id:in\`.
`;

const CLIENT: ClientSource = {
  reference: {
    sections: [
      {
        id: "methods",
        title: "Methods",
        introduction: "What it does.",
        entries: [
          {
            id: "segments.create",
            name: "client.segments.create",
            kind: "method",
            signature: "create(rows)",
            description: "Creates many.",
            parameters: [],
            fields: [],
            returns: undefined,
            throws: [],
            parents: [],
            places: [],
          },
        ],
      },
    ],
  },
  html: (hrefOf) =>
    `<section id="methods"><h2>Methods</h2><article id="segments.create"><h3>create</h3><a href="${hrefOf("#/paths/~1segments/post")}">spec</a></article></section>`,
  markdown: "## Methods\n\n### client.segments.create\n\nCreates many.\n",
};

/** The spec as it is, with small guides, a small client and an answer to each sample. */
export function sampleSources(document: unknown = readSpecDocument()): SiteSources {
  return {
    document,
    guides: [
      { fileName: "01-first-steps.md", markdown: GUIDE },
      { fileName: "02-other.md", markdown: OTHER },
      { fileName: "05-local-store.md", markdown: "# Local store\n\nIt runs here.\n" },
    ],
    client: CLIENT,
    answerTo: (operationId, label) => `{ "answerOf": "${operationId} by ${label}" }\n`,
  };
}

/** Reads the bundled spec. */
export function readSpecDocument(): unknown {
  return JSON.parse(readFileSync("generated/openapi.json", "utf8"));
}

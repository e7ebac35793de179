import { readFileSync } from "node:fs";
import type { Page } from "../page.js";
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

const README = `
## Use

Install it so:

\`\`\`sh
npm install packed.tgz
\`\`\`

The package supports much.

## Not covered

It lists no members.

## More
`;

const CLIENT: Page = {
  path: "client",
  title: "Methods",
  description: "What it does.",
  names: new Map([["UsageError", "client#UsageError"]]),
  markdown:
    "## Methods\n\n### `client.segments.create` {#segments.create}\n\nCreates many: [spec](site:operations/createSegments). Throws `UsageError`.\n\n### `UsageError` {#UsageError}\n\n- {#UsageError.name} `name` (`string`)\n\n  Its name.",
};

/** The spec as it is, with small guides, a small client and an answer to each sample. */
export function sampleSources(document: unknown = readSpecDocument()): SiteSources {
  return {
    document,
    readme: README,
    guides: [
      { fileName: "01-first-steps.md", markdown: GUIDE },
      { fileName: "02-other.md", markdown: OTHER },
      { fileName: "01-first-request.md", markdown: "# First request\n\nIt asks.\n" },
      { fileName: "04-limits.md", markdown: "# Limits\n\nThey are few.\n" },
      { fileName: "05-local-store.md", markdown: "# Local store\n\nIt runs here.\n" },
    ],
    clientPages: [CLIENT],
    answerTo: (operationId, label) => `{ "answerOf": "${operationId} by ${label}" }\n`,
  };
}

/** Reads the bundled spec. */
export function readSpecDocument(): unknown {
  return JSON.parse(readFileSync("generated/openapi.json", "utf8"));
}

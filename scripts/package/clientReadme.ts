import { readmePart } from "../readmePart.js";

const TITLE = "# bigcommerce-segments";
const LINK = /\[([^\]]+)\]\((?!\w+:)([^)]+)\)/g;

const INTRODUCTION = `
A typed [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client for the five Segments operations of BigCommerce, the
OpenAPI 3.1 contract from which it is generated, and a local store for tests. Every statement of the contract names its
source. Not affiliated with BigCommerce.
`;

const installation = (version: string) => `
Install the file of the package in your project:

\`\`\`sh
npm install ./bigcommerce-segments-${version}.tgz
\`\`\`
`;

const MORE = `
## More

[CHANGELOG.md](CHANGELOG.md) lists changes and explains versions. The repository has guides, the proofs and figures of the
client, a suite that checks servers against the contract, and what to do about a vulnerability. MIT licensed.
`;

/**
 * Makes the README of the client's package from that of the repository: the sections for its users, without links to
 * files that are not in the package.
 */
export function clientReadme(readme: string, version: string, files: readonly string[]): string {
  const shared = readmePart(readme, TITLE, "## How the client is proven")
    .replace(readmePart(readme, TITLE, "| operation "), INTRODUCTION)
    .replace(readmePart(readme, "## Use", "The package supports "), installation(version));
  return `${TITLE}\n${shared}${MORE}`.replaceAll(LINK, (link, label: string, target: string) =>
    files.includes(target) ? link : label,
  );
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { render } from "preact-render-to-string";
import { readAssets } from "./assets.js";
import { clientReferenceMarkdown } from "./clientReference/markdown.js";
import { ClientReferencePage } from "./clientReference/page.js";
import { readClientReference } from "./clientReference/readClientReference.js";
import type { SiteSources } from "./site.js";

const GUIDES = "openapi/guides";
const SAMPLES = "openapi/samples";

/** Where the answer of a sample stands, by the sample's label. */
const ANSWERS: Readonly<Record<string, string>> = {
  "bigcommerce-segments": "client.out",
  fetch: "fetch.out",
  curl: "curl.out",
};

/** Reads all that the site is made of. Throws if anything is missing or lacks its doc comment. */
export async function readSources(): Promise<SiteSources> {
  const document: unknown = JSON.parse(readFileSync("generated/openapi.json", "utf8"));
  const reference = await readClientReference();
  return {
    document,
    guides: readdirSync(GUIDES)
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((fileName) => ({ fileName, markdown: readFileSync(`${GUIDES}/${fileName}`, "utf8") })),
    client: {
      reference,
      html: (hrefOf) => render(ClientReferencePage({ reference, hrefOf })),
      markdown: clientReferenceMarkdown(reference),
    },
    answerTo: (operationId, label) => {
      const file = `${SAMPLES}/${operationId}/${ANSWERS[label] ?? ""}`;
      return ANSWERS[label] !== undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
  };
}

/** Reads the files that go along as they are. */
export function readFilesOfSite(): Map<string, string> {
  const spec = ["openapi.json", "openapi.yaml"].map(
    (name) => [name, readFileSync(`generated/${name}`, "utf8")] as const,
  );
  return new Map([...readAssets(), ...spec]);
}

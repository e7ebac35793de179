import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readAssets } from "./assets.js";
import { clientPages } from "./clientReference/clientPages.js";
import { readExports } from "./clientReference/readExports.js";
import { SPEC_FILES, type SiteSources } from "./site.js";
import { placeOf } from "./specification/place.js";

const GUIDES = "openapi/guides";
/** The entries of the package. */
const ENTRIES = ["src/index.ts", "src/undiciFetch.ts", "src/redisLimiter.ts", "src/testing.ts"];
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
  return {
    document,
    readme: readFileSync("README.md", "utf8"),
    guides: readdirSync(GUIDES)
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((fileName) => ({ fileName, markdown: readFileSync(`${GUIDES}/${fileName}`, "utf8") })),
    clientPages: clientPages(placeOf(document), await readExports(ENTRIES)),
    answerTo: (operationId, label) => {
      const file = `${SAMPLES}/${operationId}/${ANSWERS[label] ?? ""}`;
      return ANSWERS[label] !== undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
  };
}

/** Reads the files that go along as they are. */
export function readFilesOfSite(): Map<string, string> {
  const spec = SPEC_FILES.map((name) => [name, readFileSync(`generated/${name}`, "utf8")] as const);
  return new Map([...readAssets(), ...spec]);
}

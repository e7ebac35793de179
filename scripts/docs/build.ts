import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageHtml } from "./layout/pageHtml.js";
import { checkLinks } from "./links/check.js";
import { llmsFullText, llmsText } from "./llms.js";
import { twin } from "./markdown/twin.js";
import { postmanCollection } from "./postman.js";
import { searchDocuments } from "./search/documents.js";
import { searchIndexScript } from "./search/searchIndex.js";
import { pagesOf, siteOf, type SiteSources } from "./site.js";
import { placeOf } from "./specification/place.js";

/**
 * Builds the site, with assets that go along as they are: its files by path, how many pages they are, how many links
 * within the site there are, and a line for each that leads nowhere.
 */
export function buildSite(sources: SiteSources, assets: ReadonlyMap<string, string>) {
  const site = siteOf(sources);
  const pages = pagesOf(site);
  const files: ReadonlyMap<string, string> = new Map([
    ...assets,
    ...pages.map((page) => [`${page.path}.html`, pageHtml(site, page)] as const),
    ...pages.map((page) => [`${page.path}.md`, twin(page)] as const),
    ["assets/search-index.js", searchIndexScript(pages.flatMap(searchDocuments))],
    ["llms.txt", llmsText(site)],
    ["llms-full.txt", llmsFullText(site)],
    ["postman.json", JSON.stringify(postmanCollection(placeOf(sources.document)), undefined, 2)],
  ]);
  const { links, faults } = checkLinks(files);
  const problems = faults.map(({ file, fault }) => `${file}: ${fault}`);
  return { files, pages: pages.length, links, problems };
}

/** Writes a site to a folder, which holds nothing else afterwards. */
export function writeSite(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

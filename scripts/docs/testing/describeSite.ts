import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describeInBrowser } from "../../../contract-tests/report/testing/browser.js";
import { readAssets } from "../assets.js";
import { buildSite, writeSite } from "../build.js";
import { SPEC_FILES } from "../site.js";
import { sampleSources } from "./sampleSources.js";

/** The sample site in a folder of its own. */
export interface SiteFolder {
  /** Address that pages are below, with a slash at its end. */
  readonly address: string;
  readonly files: ReadonlyMap<string, string>;
  readonly remove: () => void;
}

function makeSiteFolder(): SiteFolder {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  const spec = SPEC_FILES.map((name) => [name, ""] as const);
  const { files } = buildSite(sampleSources(), new Map([...readAssets(), ...spec]));
  writeSite(folder, files);
  return {
    address: `${pathToFileURL(folder).href}/`,
    files,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a page of the site by its path, such as `operations/listSegments.html#code`. */
export type OpenSitePage = (path: string, options?: BrowserContextOptions, address?: string) => Promise<Page>;

/** Declares tests of the sample site in a browser. */
export function describeSite(
  name: string,
  declare: (open: OpenSitePage, site: () => SiteFolder) => void,
): void {
  describeInBrowser(name, (openPage) => {
    let site: SiteFolder;

    beforeAll(() => {
      site = makeSiteFolder();
    });
    afterAll(() => {
      site.remove();
    });

    declare(
      async (path, options, address = site.address) => {
        const { page } = await openPage(address + path, (url) => url.startsWith(address), options);
        return page;
      },
      () => site,
    );
  });
}

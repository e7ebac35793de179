import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readAssets } from "../assets.js";
import { buildSite } from "../build.js";
import { writeSite } from "../writeSite.js";
import { sampleSources } from "./sampleSources.js";

/** The sample site in a folder of its own. */
export interface SiteFolder {
  /** Address that pages are below, with a slash at its end. */
  readonly address: string;
  readonly files: ReadonlyMap<string, string>;
  remove: () => void;
}

/** Builds the sample site into a new folder. */
export function makeSiteFolder(): SiteFolder {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  const spec = ["openapi.json", "openapi.yaml"].map((name) => [name, ""] as const);
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

/** A page of the site as its reader sees it. */
export interface OpenedPage {
  page: Page;
  /** What the page did and may not: errors, messages, requests that leave the site. */
  misdeeds: string[];
  close: () => Promise<void>;
}

/**
 * Opens a page of the site.
 *
 * @param address What the site's pages are below.
 * @param path From there: `operations/listSegments.html#code`.
 */
export async function openPage(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on("console", (message) => misdeeds.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => misdeeds.push(error.message));
  context.on("request", (request) => {
    if (!request.url().startsWith(address)) misdeeds.push(`request: ${request.url()}`);
  });
  await page.goto(address + path);
  return { page, misdeeds, close: () => context.close() };
}

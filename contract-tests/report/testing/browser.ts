import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { findChromium, startChromium } from "../chromium.js";

export const PHONE = { width: 390, height: 844 };

/** A page as its reader sees it. */
export interface OpenedPage {
  readonly page: Page;
  /** Messages, errors, dialogs, and requests that are not the page's own. */
  readonly problems: string[];
}

/** Opens a page. It is closed after the test, which fails if the page has problems. */
export type OpenPage = (
  address: string,
  isOwn: (url: string) => boolean,
  options?: BrowserContextOptions,
) => Promise<OpenedPage>;

const chromium = findChromium();

/** Declares tests that need a browser. They are skipped if none is installed. */
export function describeInBrowser(name: string, declare: (open: OpenPage) => void): void {
  if (chromium === undefined)
    console.warn(`No Chromium found (CHROMIUM_PATH, chromium, google-chrome): "${name}" is skipped.`);
  jest.setTimeout(60_000);
  (chromium === undefined ? describe.skip : describe)(name, () => {
    let browser: Browser;
    let opened: OpenedPage[] = [];

    beforeAll(async () => {
      browser = await startChromium(chromium ?? "");
    });
    afterEach(async () => {
      const problems = opened.flatMap((page) => page.problems);
      await Promise.all(opened.map(({ page }) => page.context().close()));
      opened = [];
      expect(problems).toEqual([]);
    });
    afterAll(() => browser.close());

    declare(async (address, isOwn, options = {}) => {
      const page = await (await browser.newContext(options)).newPage();
      const problems = watch(page, isOwn);
      opened.push({ page, problems });
      await page.goto(address);
      return { page, problems };
    });
  });
}

function watch(page: Page, isOwn: (url: string) => boolean): string[] {
  const problems: string[] = [];
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on("request", (request) => {
    if (!isOwn(request.url())) problems.push(`request: ${request.url()}`);
  });
  return problems;
}

/** Lists the serious and critical accessibility problems that axe-core finds on an open page. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Preloading serves rules about media and screen orientation alone, and the policy of the site refuses it.
  const found: unknown = await page.evaluate(
    "axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, impact, nodes }) => impact + ' ' + id + ' ' + nodes[0].html))",
  );
  if (!Array.isArray(found)) throw new Error("axe returned no list of violations.");
  return found.map(String).filter((finding) => /^(serious|critical) /.test(finding));
}

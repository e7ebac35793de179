import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { ContractReport } from "../../contractReport.js";
import { readPageAssets } from "../assets.js";
import { renderPage } from "../renderPage.js";

/** A report as its reader sees it. */
export interface OpenedPage {
  page: Page;
  /** Address of the page, without fragment. */
  address: string;
  /** What the page did and may not: errors, messages, dialogs, requests other than for itself. */
  misdeeds: string[];
  close: () => Promise<void>;
}

/**
 * Writes the page of a report to a file and opens it there, without a server.
 *
 * @param fragment What follows the address, with its `#`.
 */
export async function openReport(
  browser: Browser,
  report: ContractReport,
  fragment = "",
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  const file = join(folder, "contract.html");
  writeFileSync(file, renderPage(report, readPageAssets()));
  const address = pathToFileURL(file).href;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on("console", (message) => misdeeds.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => misdeeds.push(error.message));
  page.on("dialog", (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    if (request.url().split("#")[0] !== address) misdeeds.push(`request: ${request.url()}`);
  });
  await page.goto(address + fragment);
  return {
    page,
    address,
    misdeeds,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Lists the ids of the checks that are shown. */
export function shownChecks(page: Page): Promise<string[]> {
  return page.locator(".check:visible").evaluateAll((checks) => checks.map(({ id }) => id));
}

/**
 * Listens for the page to follow its address: the address alone is new before the page has done anything about it.
 *
 * @returns What waits until the page has followed the next change.
 */
export async function nextHashChange(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    "void (globalThis.followed = new Promise((followed) => addEventListener('hashchange', () => followed(), { once: true })))",
  );
  return async () => {
    await page.evaluate("globalThis.followed");
  };
}

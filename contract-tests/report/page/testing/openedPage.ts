import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { ContractReport } from "../../contractReport.js";
import type { OpenedPage, OpenPage } from "../../testing/browser.js";
import { readPageAssets } from "../readPageAssets.js";
import { renderPage } from "../renderPage.js";

/** The page of a report as its reader sees it. */
export interface OpenedReport extends OpenedPage {
  readonly address: string;
}

/** Writes the page of a report to a file and opens it there, without a server. */
export async function openReport(
  open: OpenPage,
  report: ContractReport,
  fragment = "",
  options?: BrowserContextOptions,
): Promise<OpenedReport> {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  const file = join(folder, "contract.html");
  writeFileSync(file, renderPage(report, readPageAssets()));
  const address = pathToFileURL(file).href;
  const opened = await open(address + fragment, (url) => url.split("#")[0] === address, options);
  opened.page.context().on("close", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...opened, address };
}

export function shownChecks(page: Page): Promise<string[]> {
  return page.locator(".check:visible").evaluateAll((checks) => checks.map(({ id }) => id));
}

/** Listens for the page to follow its address: the address changes before the page has reacted to it. */
export async function nextHashChange(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    "void (globalThis.followed = new Promise((followed) => addEventListener('hashchange', () => followed(), { once: true })))",
  );
  return async () => {
    await page.evaluate("globalThis.followed");
  };
}

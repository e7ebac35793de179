import type { Browser, BrowserContextOptions } from "playwright-core";
import { axeFindings } from "../../contract-tests/report/page/testing/axeFindings.js";
import { findChromium, startChromium } from "../../contract-tests/report/chromium.js";
import { makeSiteFolder, openPage, type SiteFolder } from "./testing/openedSite.js";

const chromium = findChromium();
if (chromium === undefined)
  console.warn("No Chromium is installed (CHROMIUM_PATH, chromium, google-chrome): the site is not opened.");

jest.setTimeout(60_000);

const PHONE = { width: 390, height: 844 };
/** One of each kind of page. */
const PATHS = ["index.html", "operations/deleteSegments.html", "guides/first-steps.html", "schemas.html"];

(chromium === undefined ? describe.skip : describe)("the site for everybody", () => {
  let browser: Browser;
  let site: SiteFolder;

  beforeAll(async () => {
    site = makeSiteFolder();
    browser = await startChromium(chromium ?? "");
  });
  afterAll(async () => {
    await browser.close();
    site.remove();
  });

  async function findingsOf(path: string, options: BrowserContextOptions, prepare = ""): Promise<string[]> {
    const { page, close } = await openPage(browser, site.address, path, options);
    await page.evaluate(prepare);
    const findings = await axeFindings(page);
    await close();
    return findings;
  }

  test.each<[string, BrowserContextOptions]>([
    ["light", { colorScheme: "light" }],
    ["dark on a phone", { colorScheme: "dark", viewport: PHONE }],
  ])("axe has no serious finding: %s", async (_, options) => {
    const findings = await Promise.all(PATHS.map((path) => findingsOf(path, options)));
    expect(findings.flat()).toEqual([]);
  });

  test("axe would find text too faint, and a control without a name", async () => {
    const spoiled = `document.querySelector("h2").style.color = "#ccc";
      document.querySelector(".theme .label").remove();`;
    expect((await findingsOf("index.html", {}, spoiled)).map((finding) => finding.split(" ")[1])).toEqual(
      expect.arrayContaining(["color-contrast", "select-name"]),
    );
  });
});

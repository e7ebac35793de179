import type { Browser, BrowserContextOptions } from "playwright-core";
import { axeFindings } from "./testing/axeFindings.js";
import { findChromium, startChromium } from "../chromium.js";
import { openReport } from "./testing/openedPage.js";
import { sampleReport } from "./testing/sampleReport.js";

const chromium = findChromium();
if (chromium === undefined)
  console.warn("No Chromium is installed (CHROMIUM_PATH, chromium, google-chrome): the page is not opened.");

jest.setTimeout(60_000);

const PHONE = { width: 390, height: 844 };

(chromium === undefined ? describe.skip : describe)("for everybody", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
  });
  afterAll(() => browser.close());

  async function findingsOf(options: BrowserContextOptions, prepare = ""): Promise<string[]> {
    const { page, close } = await openReport(browser, sampleReport(), "", options);
    // What is closed is not looked at.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.evaluate(prepare);
    const findings = await axeFindings(page);
    await close();
    return findings;
  }

  test.each<[string, BrowserContextOptions]>([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["light on a phone", { colorScheme: "light", viewport: PHONE }],
    ["dark on a phone", { colorScheme: "dark", viewport: PHONE }],
  ])("axe has no serious finding: %s", async (_, options) => {
    expect(await findingsOf(options)).toEqual([]);
  });

  test("axe would find a control without a name, and text too faint", async () => {
    const spoiled = `document.querySelector("label").replaceWith(document.querySelector("select"));
      document.querySelector("h2").style.color = "#ccc";`;
    expect((await findingsOf({}, spoiled)).map((finding) => finding.split(" ")[1])).toEqual(
      expect.arrayContaining(["select-name", "color-contrast"]),
    );
  });

  test.each(["", "#listSegments.two"])(
    "on a phone the page does not scroll sideways: %j",
    async (fragment) => {
      const { page, close } = await openReport(browser, sampleReport(), fragment, { viewport: PHONE });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
      await close();
    },
  );
});

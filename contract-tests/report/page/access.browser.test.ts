import type { BrowserContextOptions } from "playwright-core";
import { axeFindings, describeInBrowser, PHONE } from "../testing/browser.js";
import { openReport } from "./testing/openedPage.js";
import { sampleReport } from "./testing/sampleReport.js";

describeInBrowser("the accessibility of the page", (open) => {
  async function findingsOf(options: BrowserContextOptions, prepare = ""): Promise<string[]> {
    const { page } = await openReport(open, sampleReport(), "", options);
    // axe skips closed details.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.evaluate(prepare);
    return axeFindings(page);
  }

  test.each<[string, BrowserContextOptions]>([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["light on a phone", { colorScheme: "light", viewport: PHONE }],
    ["dark on a phone", { colorScheme: "dark", viewport: PHONE }],
  ])("axe has no serious finding: %s", async (_, options) => {
    expect(await findingsOf(options)).toEqual([]);
  });

  test("axe finds a control without a name, and text with too little contrast", async () => {
    const spoiled = `document.querySelector("label").replaceWith(document.querySelector("select"));
      document.querySelector("h2").style.color = "#ccc";`;
    expect((await findingsOf({}, spoiled)).map((finding) => finding.split(" ")[1])).toEqual(
      expect.arrayContaining(["select-name", "color-contrast"]),
    );
  });

  test.each(["", "#listSegments.two"])(
    "on a phone the page does not scroll sideways: %j",
    async (fragment) => {
      const { page } = await openReport(open, sampleReport(), fragment, { viewport: PHONE });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    },
  );
});

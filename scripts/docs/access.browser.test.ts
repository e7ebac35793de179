import type { BrowserContextOptions } from "playwright-core";
import { axeFindings, PHONE } from "../../contract-tests/report/testing/browser.js";
import { describeSite } from "./testing/describeSite.js";

/** One of each kind of page. */
const PATHS = [
  "index.html",
  "operations/deleteSegments.html",
  "guides/first-steps.html",
  "schemas.html",
  "client.html",
];

describeSite("the site for everybody", (open) => {
  async function findingsOf(path: string, options: BrowserContextOptions, prepare = ""): Promise<string[]> {
    const page = await open(path, options);
    await page.evaluate(prepare);
    return axeFindings(page);
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

import { operationIds } from "../../contract-tests/spec/operations.js";
import { PHONE } from "../../contract-tests/report/testing/browser.js";
import { describeSite } from "./testing/describeSite.js";
import { serveFiles } from "./testing/serveFiles.js";

describeSite("the site in a browser", (open, site) => {
  test.each(operationIds)("%s: the examples and the warning are in sight", async (operationId) => {
    const page = await open(`operations/${operationId}.html`);
    const examples = page.locator(".blocks pre:not(.sample pre)");
    expect(await examples.count()).toBeGreaterThanOrEqual(8);
    // Those of errors are folded.
    expect(await page.locator(".fold pre:visible").count()).toBe(0);
    const folds = page.locator(".fold");
    expect(await folds.count()).toBeGreaterThanOrEqual(7);
    for (const fold of await folds.all()) await fold.locator("summary").click();
    expect(await page.locator(".blocks pre:not(.sample pre):visible").count()).toBe(await examples.count());
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    const warning = page.locator(".blocks .warning").first();
    const isDelete = operationId === "deleteSegments" || operationId === "removeShopperProfilesFromSegment";
    expect(await warning.count()).toBe(isDelete ? 1 : 0);
    // Seen without scrolling.
    if (isDelete) expect((await warning.boundingBox())?.y).toBeLessThan(300);
  });

  test("the search finds id:in, and leads there with the keyboard alone", async () => {
    const page = await open("guides/first-steps.html");
    await page.keyboard.press("/");
    await page.keyboard.type("id:in");
    // What the first letters alone have found is shown before.
    await page.locator(".found li:first-child strong", { hasText: /^id:in$/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/operations\/\w+\.html#parameter-id-in$/);
  });

  test("a search without result says so, and Escape closes it", async () => {
    const page = await open("index.html");
    await page.getByRole("searchbox").fill("zzzzzz");
    await page.getByText("Nothing found").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".found").isVisible()).toBe(false);
  });

  test("the form of code chosen once is shown on other pages", async () => {
    const page = await open("operations/listSegments.html");
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("bigcommerce-segments");
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.getByRole("tabpanel").textContent()).toContain('"answerOf": "listSegments by curl"');
    await page.goto(`${site().address}operations/createSegments.html`);
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("curl");
  });

  test("the theme chosen overrules the system, and is kept", async () => {
    const page = await open("index.html", { colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(255, 255, 255)");
    await page.getByLabel("Theme").selectOption("dark");
    expect(await paper()).toBe("rgb(20, 23, 27)");
    await page.reload();
    expect(await paper()).toBe("rgb(20, 23, 27)");
    await page.getByLabel("Theme").selectOption("");
    expect(await paper()).toBe("rgb(255, 255, 255)");
  });

  test("code is copied as it stands", async () => {
    const page = await open("guides/first-steps.html", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const written = () => page.evaluate(() => navigator.clipboard.readText());
    await page.clock.install();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await written()).toBe("# a comment is no heading\ncurl https://api.bigcommerce.com");
    await page.clock.runFor(2000);
    expect(await page.getByRole("button", { name: "Copied" }).count()).toBe(0);
    await page.getByRole("button", { name: "Copy for the local store" }).click();
    expect(await written()).toBe("# a comment is no heading\ncurl http://127.0.0.1:4010");
  });

  test("the button that copies is in sight without a mouse", async () => {
    const page = await open("operations/deleteSegments.html");
    const button = page.getByRole("tabpanel").getByRole("button", { name: "Copy" }).first();
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
  });

  test("sources of the vendor's page are shown on demand, on every page", async () => {
    const page = await open("operations/deleteSegments.html");
    const shown = (kind: string) => page.locator(`.evidence.${kind}:not(.noted):visible`).count();
    expect([await shown("page"), (await shown("vendor")) > 0]).toEqual([0, true]);
    await page.getByLabel("Sources").selectOption("all");
    expect(await shown("page")).toBeGreaterThan(1);
    await page.goto(`${site().address}operations/listSegments.html`);
    expect(await shown("page")).toBeGreaterThan(1);
    await page.locator(".evidence.page:visible a").first().click();
    await page.waitForURL(/statements\.html#list-segments$/);
  });

  test("a link to an error opens it", async () => {
    const page = await open("operations/listSegments.html#status-429");
    expect(await page.locator(".fold[open] h3").allTextContents()).toEqual([
      expect.stringContaining("429 Too Many Requests"),
    ]);
  });

  test("on a wide screen code stands beside the text and stays, and the contents are open", async () => {
    const page = await open("operations/updateSegments.html", { viewport: { width: 1440, height: 900 } });
    const code = page.locator(".aside");
    const box = await code.boundingBox();
    const text = await page.locator("#body").boundingBox();
    expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? Infinity));
    expect(await page.locator(".contents").getAttribute("open")).toBe("");
    await page.evaluate(() => {
      scrollTo(0, 1500);
    });
    expect((await code.boundingBox())?.y).toBeLessThan(100);
    expect((await code.boundingBox())?.y).toBeGreaterThan(0);
  });

  test.each([PHONE, { width: 1440, height: 900 }])("no table or code is cut off: %p", async (viewport) => {
    const page = await open("index.html", { viewport });
    for (const path of site().files.keys()) {
      if (!path.endsWith(".html")) continue;
      await page.goto(site().address + path);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("table, td, pre")]
          .filter(
            (part) =>
              part.getBoundingClientRect().right > innerWidth || part.scrollWidth > part.clientWidth + 1,
          )
          .map((part) => part.textContent),
      );
      expect([path, cut]).toEqual([path, []]);
    }
  });

  test("on a phone every page opens without a message, and nothing scrolls sideways", async () => {
    const page = await open("index.html", { viewport: PHONE });
    for (const path of site().files.keys()) {
      if (!path.endsWith(".html")) continue;
      await page.goto(site().address + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, width]).toEqual([path, PHONE.width]);
    }
    expect(await page.getByRole("navigation", { name: "Pages" }).isVisible()).toBe(false);
    expect((await page.getByRole("searchbox").boundingBox())?.width).toBeGreaterThan(PHONE.width / 2);
    await page.getByText("Menu", { exact: true }).click();
    await page.getByRole("link", { name: "Create Segments" }).first().click();
    await page.waitForURL(/createSegments\.html$/);
  });

  test("without script everything is there to read", async () => {
    const page = await open("operations/listSegments.html", { javaScriptEnabled: false, viewport: PHONE });
    expect(await page.locator(".sample:visible").count()).toBe(3);
    expect(await page.getByRole("navigation", { name: "Pages" }).isVisible()).toBe(true);
    expect(await page.getByRole("searchbox").isVisible()).toBe(false);
  });

  test("below a path of a server it works alike", async () => {
    const served = await serveFiles(site().files);
    const page = await open("operations/listSegments.html", {}, served.address);
    await page.getByRole("searchbox").fill("quota");
    await page.locator(".found li").first().waitFor();
    await page.getByRole("link", { name: "Overview" }).click();
    await page.waitForURL(`${served.address}index.html`);
    await served.close();
  });
});

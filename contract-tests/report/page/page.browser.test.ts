import type { BrowserContextOptions } from "playwright-core";
import { describeInBrowser } from "../testing/browser.js";
import { nextHashChange, openReport, shownChecks } from "./testing/openedPage.js";
import { sampleReport, violation } from "./testing/sampleReport.js";

describeInBrowser("the page in a browser", (openPage) => {
  const open = (fragment = "", report = sampleReport(), options?: BrowserContextOptions) =>
    openReport(openPage, report, fragment, options);

  test("filters narrow the list, are kept in the address, and survive a reload", async () => {
    const { page, address } = await open();
    expect(await shownChecks(page)).toEqual(["listSegments.two"]);
    await page.locator("form").getByLabel("Text").fill("answers");
    expect(await shownChecks(page)).toHaveLength(15);
    await page.locator("form").getByLabel("Text").fill("");
    await page.locator("form").getByLabel("Status").selectOption("failed");
    expect(await shownChecks(page)).toEqual(["listSegments.two"]);
    expect(await page.getByRole("status").textContent()).toBe("1 of 15 checks shown");
    await page.locator("form").getByLabel("Target").selectOption("prism");
    expect(await shownChecks(page)).toEqual([]);
    expect(await page.getByText("No check is like that.").isVisible()).toBe(true);
    await page.locator("form").getByLabel("Status").selectOption("passed");
    await page.locator("form").getByLabel("Operation").selectOption("createSegments");
    await page.locator("form").getByLabel("Text").fill("ANSWERS three");
    await page.waitForURL(/#status=pass&operation=createSegments&target=prism&text=ANSWERS\+three$/);
    await page.reload();
    expect(await shownChecks(page)).toEqual(["createSegments.three"]);
    expect(await page.locator("form").getByLabel("Text").inputValue()).toBe("ANSWERS three");
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await shownChecks(page)).toHaveLength(15);
    await page.waitForURL(address);
  });

  test("a check shows only the selected target", async () => {
    const { page } = await open("#target=prism&at=listSegments.two");
    expect(await page.locator("#listSegments\\.two .badge:visible").allTextContents()).toEqual([
      "prism skipped",
    ]);
    expect(await page.getByText("prism: the target keeps nothing").isVisible()).toBe(true);
    expect(await page.getByText("Violates #").isVisible()).toBe(false);
  });

  test("a count in the matrix links to the checks that it counts", async () => {
    const { page } = await open();
    await page.locator("#summary").getByRole("link", { name: "1 failed" }).click();
    await page.waitForURL(/#status=fail&operation=listSegments&target=store&at=checks$/);
    expect(await shownChecks(page)).toEqual(["listSegments.two"]);
  });

  test("a link to a check opens and focuses it, and clears filters that hide it", async () => {
    const { page } = await open("#listSegments.two");
    const details = page.locator("#listSegments\\.two > details");
    expect(await details.getAttribute("open")).not.toBeNull();
    expect(await details.locator("> summary").evaluate((summary) => summary === document.activeElement)).toBe(
      true,
    );
    expect(await details.getByText(violation.curl).isVisible()).toBe(true);
    await page.locator("form").getByLabel("Operation").selectOption("deleteSegments");
    await page.locator("#drift").getByRole("link", { name: "listSegments.one" }).click();
    await page.waitForURL(/#listSegments\.one$/);
    await page.locator("#listSegments\\.one > details[open]").waitFor();
  });

  test("a link to a section keeps the filters, and opens only what it names", async () => {
    const { page } = await open("#status=fail&at=coverage");
    expect(await shownChecks(page)).toEqual(["listSegments.two"]);
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.locator("#coverage").getByRole("link", { name: "1 of 2" }).click();
    await page.waitForURL(/#status=fail&at=coverage-status-listSegments$/);
    expect(await page.getByText("no server fails when asked").isVisible()).toBe(true);
  });

  test("what failed links to its evidence, and the rest is folded until it is linked to or filtered", async () => {
    const { page } = await open();
    await page.locator("#failures").getByRole("link", { name: "listSegments.two" }).click();
    await page.locator("#listSegments\\.two > details[open]").waitFor();
    expect(await page.locator("details.fold[open]").count()).toBe(0);
    await page.locator("#drift").getByRole("link", { name: "listSegments.one" }).click();
    await page.locator("#listSegments\\.one > details[open]").waitFor();
    expect(await page.locator("details.fold[open]").count()).toBe(1);
  });

  test("the page works with the keyboard alone", async () => {
    const { page } = await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("To the checks");
    const isFollowed = await nextHashChange(page);
    await page.keyboard.press("Enter");
    await isFollowed();
    expect(page.url()).toMatch(/#checks$/);
    await page.keyboard.press("Tab");
    expect(
      await page
        .locator("form")
        .getByLabel("Status")
        .evaluate((control) => control === document.activeElement),
    ).toBe(true);
    await page.locator("#listSegments\\.two summary").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#listSegments\.two$/);
    expect(await page.getByText("Violates #").isVisible()).toBe(true);
  });

  test("a command is copied unchanged", async () => {
    const { page } = await open("#listSegments.two", sampleReport(), {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("#listSegments\\.two").getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(violation.curl);
  });

  test("a hostile server response is shown as inert text", async () => {
    const hostile = `</pre><script>alert(1)</script><img src=http://127.0.0.1:9/ onerror=alert(2)><a href="javascript:alert(3)">x</a>`;
    const long = "w".repeat(2_000_000);
    const violations = [hostile, long].map((text) => ({
      ...violation,
      expected: text,
      actual: `${text}?`,
      curl: text,
    }));
    const { page } = await open("#listSegments.two", sampleReport(3, violations), {
      viewport: { width: 390, height: 800 },
    });
    expect(await page.getByText(hostile, { exact: true }).first().isVisible()).toBe(true);
    await page.getByRole("button", { name: "Open shown" }).click();
    expect(await page.locator("main img, main script, a[href^=javascript]").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test("only the page's own script runs, even if another is in the page", async () => {
    const { page, problems } = await open();
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script, Object.assign(new Image(), { src: "http://127.0.0.1:9/" }));
    });
    expect(await page.title()).toBe("violates: 1 failed, 28 passed");
    // The browser's messages about what it blocked.
    expect(problems.splice(0).join("\n")).toMatch(/script.*Content Security Policy/);
  });

  test("hundreds of checks are filtered the same way", async () => {
    const { page } = await open("#operation=deleteSegments", sampleReport(120));
    expect(await page.getByRole("status").textContent()).toBe("120 of 600 checks shown");
  });
});

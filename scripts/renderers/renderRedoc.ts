import type { Browser, Page } from "playwright-core";
import type { DocumentedOperation } from "./documentedOperations.js";
import { missingExamples, shownExamples } from "./examples.js";

/** Never resolved: this process answers all requests. */
const ORIGIN = "http://redoc.invalid";
/** The logo of its maker. Redoc hides it if it cannot load it. */
const LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><title>Redoc</title><link rel="icon" href="data:," /></head>
<body><div id="app"></div>
<script src="redoc.js"></script>
<script>
  const options = { jsonSamplesExpandLevel: "all", disableSearch: true, hideDownloadButtons: true };
  Redoc.init("openapi.json", options, document.getElementById("app"), (error) => {
    window.rendered = error ? String(error) : "";
  });
</script></body>
</html>`;

/** Opens a bundled document in Redoc and lists what Redoc must show and does not, a line each. */
export async function renderRedoc(
  browser: Browser,
  script: string,
  document: string,
  operations: readonly DocumentedOperation[],
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    const misdeeds = watch(page);
    await serve(page, { "/": PAGE, "/redoc.js": script, "/openapi.json": document }, misdeeds);
    await page.goto(ORIGIN);
    await page.waitForFunction(() => "rendered" in window);
    const failure = await page.evaluate(() => ("rendered" in window ? String(window.rendered) : ""));
    const missing: string[] = [];
    for (const operation of operations) missing.push(...(await missingParts(page, operation)));
    return [...(failure === "" ? [] : [failure]), ...missing, ...misdeeds];
  } finally {
    await context.close();
  }
}

async function missingParts(page: Page, operation: DocumentedOperation): Promise<string[]> {
  const { operationId, summary, samples } = operation;
  const part = page.locator(`[id$="/operation/${operationId}"]`);
  if ((await part.count()) !== 1) return [`${operationId} is not shown.`];
  const words = (await part.innerText()).toLowerCase();
  const examples = missingExamples(operation, await shownExamples(part));
  return [
    ...[summary, ...samples.slice(0, 1)]
      .filter((text) => !words.includes(text.toLowerCase()))
      .map((text) => `${operationId} is shown without: ${text}`),
    ...examples.map((example) => `missing example: ${example}`),
  ];
}

function watch(page: Page): string[] {
  const misdeeds: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => misdeeds.push(`error: ${error.message}`));
  return misdeeds;
}

/** Answers every request of a page, so that none leaves this process. */
async function serve(page: Page, files: Readonly<Record<string, string>>, misdeeds: string[]): Promise<void> {
  await page.route("**", async (route) => {
    const url = new URL(route.request().url());
    const body = url.origin === ORIGIN ? files[url.pathname] : undefined;
    if (body === undefined && url.href !== LOGO) misdeeds.push(`request: ${url.href}`);
    const type = url.pathname === "/" ? "text/html" : "text/javascript";
    // An image and not a refusal, which would be an error of the console.
    await route.fulfill(
      body === undefined
        ? { contentType: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg'/>" }
        : { contentType: `${type}; charset=utf-8`, body },
    );
  });
}

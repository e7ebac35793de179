import type { Browser, Page } from "playwright-core";
import { documentedOperations, type DocumentedOperation } from "./documentedOperations.js";
import { missingExamples } from "./missingExamples.js";
import { DOCUMENT, type Renderer } from "./renderer.js";
import { serveFiles } from "./serveFiles.js";

/** What a renderer made of the document. */
export interface Rendering {
  readonly operations: number;
  readonly examples: number;
  /** What is missing or went wrong, a line each; empty where all is as it is to be. */
  readonly problems: readonly string[];
}

/**
 * Opens a document in a renderer and looks for everything that it must show.
 *
 * @param browser Any browser.
 * @param renderer Which program.
 * @param files Its files.
 * @param document The bundled document as JSON.
 */
export async function render(
  browser: Browser,
  renderer: Renderer,
  files: ReadonlyMap<string, Buffer>,
  document: string,
): Promise<Rendering> {
  const server = await serveFiles(
    new Map<string, string | Buffer>([...files, [DOCUMENT, document], ["index.html", pageOf(renderer)]]),
  );
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    const misdeeds = await watch(page, renderer, server.origin);
    await page.goto(`${server.origin}/index.html`);
    await page.waitForFunction(() => "rendered" in window);
    const failure = await page.evaluate(() => ("rendered" in window ? String(window.rendered) : ""));
    const operations = documentedOperations(JSON.parse(document));
    const missing: string[] = [];
    for (const operation of operations) missing.push(...(await missingParts(page, renderer, operation)));
    return {
      operations: operations.length,
      examples: operations.flatMap(({ examples }) => examples).length,
      problems: [...(failure === "" ? [] : [failure]), ...missing, ...misdeeds],
    };
  } finally {
    await context.close();
    await server.close();
  }
}

async function missingParts(
  page: Page,
  renderer: Renderer,
  operation: DocumentedOperation,
): Promise<string[]> {
  const part = await renderer.operation(page, operation);
  if ((await part.count()) !== 1) return [`${operation.operationId} is not shown.`];
  const words = (await part.innerText()).toLowerCase();
  const samples = renderer.hasCodeSamples ? operation.samples : [];
  const examples = missingExamples(operation, await renderer.examples(part));
  return [
    ...[operation.summary, ...samples.slice(0, 1)]
      .filter((text) => !words.includes(text.toLowerCase()))
      .map((text) => `${operation.operationId} is shown without: ${text}`),
    ...examples.map((example) => `missing example: ${example}`),
  ];
}

/** Writes down what the page must not do; what leaves it is refused besides. */
async function watch(page: Page, { ownRequests }: Renderer, origin: string): Promise<string[]> {
  const misdeeds: string[] = [];
  await page.context().route(
    (url) => url.origin !== origin,
    async (route) => {
      const url = route.request().url();
      if (!ownRequests.includes(url)) misdeeds.push(`request: ${url}`);
      // An answer, since a refusal would be an error of the console.
      await route.fulfill({
        status: 200,
        contentType: "image/svg+xml",
        body: "<svg xmlns='http://www.w3.org/2000/svg'/>",
      });
    },
  );
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => misdeeds.push(`error: ${error.message}`));
  return misdeeds;
}

function pageOf({ name, body }: Renderer): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><title>${name}</title><link rel="icon" href="data:," /></head>
<body>${body}</body>
</html>`;
}

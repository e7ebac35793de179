import { readFileSync } from "node:fs";
import { findChromium, startChromium } from "../contract-tests/report/page/testing/chromium.js";
import { fetchPackage, UnreachableError } from "./renderers/fetchPackage.js";
import { render } from "./renderers/render.js";
import { renderers } from "./renderers/renderers.js";

/** Opens the bundled document in the renderers that other people use, and says what each shows of it. */
async function main(): Promise<number> {
  const executable = findChromium();
  if (executable === undefined)
    throw new UnreachableError("No Chromium is installed (CHROMIUM_PATH, chromium).");
  const document = readFileSync("generated/openapi.json", "utf8");
  const browser = await startChromium(executable);
  let found = 0;
  try {
    for (const renderer of renderers) {
      const files = await fetchPackage(renderer.package, renderer.files);
      const { operations, examples, problems } = await render(browser, renderer, files, document);
      found += problems.length;
      console.log(
        [
          `${renderer.name}: ${operations} operations, ${examples} examples, ${problems.length} problems`,
          ...problems,
        ].join("\n  "),
      );
    }
  } finally {
    await browser.close();
  }
  return found === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return error instanceof UnreachableError ? 2 : 1;
});

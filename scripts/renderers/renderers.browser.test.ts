import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { findChromium, startChromium } from "../../contract-tests/report/page/testing/chromium.js";
import { fetchPackage, UnreachableError } from "./fetchPackage.js";
import { render } from "./render.js";
import type { Renderer } from "./renderer.js";
import { renderers } from "./renderers.js";

const chromium = findChromium();
if (chromium === undefined)
  console.warn("No Chromium is installed (CHROMIUM_PATH, chromium, google-chrome): no renderer is tried.");

jest.setTimeout(120_000);

(chromium === undefined ? describe.skip : describe)("in a browser", () => {
  const document = readFileSync("generated/openapi.json", "utf8");
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
  });
  afterAll(() => browser.close());

  async function problemsIn(renderer: Renderer, shown = document): Promise<readonly string[]> {
    try {
      const files = await fetchPackage(renderer.package, renderer.files);
      return (await render(browser, renderer, files, shown)).problems;
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      console.warn(`${error.message} ${renderer.name} is not tried.`);
      return [];
    }
  }

  test("every renderer shows all operations and examples, and nothing leaves the page", async () => {
    const problems = await Promise.all(renderers.map((renderer) => problemsIn(renderer)));
    expect(Object.fromEntries(renderers.map(({ name }, place) => [name, problems[place]]))).toEqual({
      Redoc: [],
      "Swagger UI": [],
      Scalar: [],
    });
  });
});

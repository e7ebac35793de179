import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { findChromium, startChromium } from "../../contract-tests/report/chromium.js";
import { documentedOperations } from "./documentedOperations.js";
import { fetchRedoc, UnreachableError } from "./fetchRedoc.js";
import { renderRedoc } from "./renderRedoc.js";

const chromium = findChromium();
if (chromium === undefined)
  console.warn("No Chromium is installed (CHROMIUM_PATH, chromium, google-chrome): Redoc is not tried.");

jest.setTimeout(120_000);

(chromium === undefined ? describe.skip : describe)("in a browser", () => {
  let browser: Browser;
  let script: string | undefined;

  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
    script = await fetchRedoc().catch((error: unknown) => {
      if (!(error instanceof UnreachableError)) throw error;
      console.warn(`${error.message} Redoc is not tried.`);
      return undefined;
    });
  });
  afterAll(() => browser.close());

  test.each(["openapi", "openapi.safe"])(
    "Redoc shows all operations and examples of %s.json, and nothing leaves the page",
    async (edition) => {
      const document = readFileSync(`generated/${edition}.json`, "utf8");
      const operations = documentedOperations(JSON.parse(document));
      expect(operations).toHaveLength(5);
      if (script === undefined) return;
      expect(await renderRedoc(browser, script, document, operations)).toEqual([]);
    },
  );

  test("what Redoc does not show is a problem, and so is a request to elsewhere", async () => {
    if (script === undefined) return;
    const info = { title: "Things", version: "1", description: "![](https://elsewhere.example/)" };
    const shown = { openapi: "3.1.0", info, paths: pathsOf("Create Things", "a token") };
    const others = { get: { operationId: "listOthers" } };
    const expected = { paths: { ...pathsOf("Delete Things", "no token"), "/others": others } };
    const problems = await renderRedoc(
      browser,
      script,
      JSON.stringify(shown),
      documentedOperations(expected),
    );
    expect(problems).toEqual([
      "createThings is shown without: Delete Things",
      "missing example: createThings 200 text/plain one",
      "listOthers is not shown.",
      "request: https://elsewhere.example/",
    ]);
  });
});

function pathsOf(summary: string, value: string) {
  const content = { "text/plain": { examples: { one: { value } } } };
  const responses = { 200: { description: "", content } };
  return { "/things": { post: { operationId: "createThings", tags: ["Things"], summary, responses } } };
}

import { DOCUMENT, type Renderer } from "./renderer.js";

/** Swagger UI, unfolding one operation at a time and no validator elsewhere. */
export const swaggerUi: Renderer = {
  name: "Swagger UI",
  package: "swagger-ui-dist",
  files: ["swagger-ui-bundle.js", "swagger-ui.css"],
  body: `<link rel="stylesheet" href="swagger-ui.css" />
<div id="app"></div>
<script src="swagger-ui-bundle.js"></script>
<script>
  SwaggerUIBundle({
    url: "${DOCUMENT}",
    dom_id: "#app",
    docExpansion: "list",
    validatorUrl: null,
    syntaxHighlight: { activated: false },
    defaultModelsExpandDepth: -1,
    onComplete: () => {
      window.rendered = "";
    },
  });
</script>`,
  ownRequests: [],
  hasCodeSamples: false,
  async operation(page, { operationId }) {
    const part = page.locator(`[id$="-${operationId}"]`);
    // Each change renders all that is unfolded anew.
    for (const open of await page.locator(".opblock.is-open .opblock-summary-control").all())
      await open.click();
    await part.locator(".opblock-summary-control").click();
    await part.locator("tr.response").first().waitFor();
    return part;
  },
  examples: (part) =>
    part.evaluate(async (root) => {
      const seen = Array.from(
        root.querySelectorAll(".body-param__example"),
        ({ textContent }) => textContent,
      );
      for (const row of root.querySelectorAll("tr.response")) {
        const media = row.querySelector<HTMLSelectElement>("select.content-type");
        for (let choice = 0; choice < (media?.options.length ?? 1); choice += 1) {
          if (media && media.selectedIndex !== choice) {
            media.selectedIndex = choice;
            media.dispatchEvent(new Event("change", { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve));
          }
          const list = row.querySelector<HTMLSelectElement>("select.examples-select-element");
          for (let next = 0; next < (list?.options.length ?? 1); next += 1) {
            if (list && list.selectedIndex !== next) {
              list.selectedIndex = next;
              list.dispatchEvent(new Event("change", { bubbles: true }));
              await new Promise((resolve) => setTimeout(resolve));
            }
            seen.push(row.querySelector("pre.example")?.textContent ?? "");
          }
        }
      }
      return seen;
    }),
};

import { DOCUMENT, type Renderer } from "./renderer.js";

/** Redoc, with its examples unfolded. */
export const redoc: Renderer = {
  name: "Redoc",
  package: "redoc",
  files: ["bundles/redoc.standalone.js"],
  body: `<div id="app"></div>
<script src="redoc.standalone.js"></script>
<script>
  const options = { jsonSamplesExpandLevel: "all", disableSearch: true, hideDownloadButtons: true };
  Redoc.init("${DOCUMENT}", options, document.getElementById("app"), (error) => {
    window.rendered = error ? String(error) : "";
  });
</script>`,
  // The mark of its maker; it hides the mark where it cannot load it.
  ownRequests: ["https://cdn.redoc.ly/redoc/logo-mini.svg"],
  hasCodeSamples: true,
  operation(page, { operationId }) {
    return Promise.resolve(page.locator(`[id$="/operation/${operationId}"]`));
  },
  // In the page, in one go: hundreds of actions from outside take a minute. The media types come first: each choice
  // changes the list after it.
  examples: (part) =>
    part.evaluate(async (root) => {
      const seen: string[] = [];
      for (const tab of root.querySelectorAll<HTMLElement>("[role=tab]")) {
        tab.click();
        await new Promise((resolve) => setTimeout(resolve));
        const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
        const first = panel?.querySelector("select");
        for (let choice = 0; choice < (first?.options.length ?? 1); choice += 1) {
          if (first) first.selectedIndex = choice;
          first?.dispatchEvent(new Event("change", { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve));
          const second = panel?.querySelectorAll("select")[1];
          for (let next = 0; next < (second?.options.length ?? 1); next += 1) {
            if (second) second.selectedIndex = next;
            second?.dispatchEvent(new Event("change", { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve));
            seen.push(panel?.textContent ?? "");
          }
        }
      }
      return seen;
    }),
};

import { DOCUMENT, type Renderer } from "./renderer.js";

/** Scalar, without what it would load or send elsewhere. */
export const scalar: Renderer = {
  name: "Scalar",
  package: "@scalar/api-reference",
  files: ["dist/browser/standalone.js"],
  body: `<div id="app"></div>
<script src="standalone.js"></script>
<script>
  Scalar.createApiReference("#app", {
    url: "${DOCUMENT}",
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    defaultOpenAllTags: true,
    onLoaded: () => {
      window.rendered = "";
    },
  });
</script>`,
  ownRequests: [],
  hasCodeSamples: true,
  async operation(page, { method, path }) {
    const link = page.locator(
      `aside a[href$="/${method.toUpperCase()}${path}"], nav a[href$="/${method.toUpperCase()}${path}"]`,
    );
    await link.first().click();
    const part = page.locator(`section[id$="/${method.toUpperCase()}${path}"]`);
    await part.locator("[aria-label='Example Responses']").waitFor();
    return part;
  },
  examples: (part) =>
    part.evaluate(async (root) => {
      const seen: string[] = [];
      const card = root.querySelector("[aria-label='Example Responses']");
      for (const tab of card?.querySelectorAll<HTMLElement>("[role=tab]") ?? []) {
        tab.click();
        await new Promise((resolve) => setTimeout(resolve));
        const status = tab.textContent.replace("Status:", "").trim();
        const row = root.querySelector(`[id$=".responses.${status}"]`)?.closest("li");
        const media = row?.querySelector<HTMLElement>("button[aria-haspopup=listbox]");
        for (let choice = 0, medias = 1; choice < medias; choice += 1) {
          // The lists are made when they are opened.
          media?.click();
          while (media && document.querySelector("[role=option]") === null)
            await new Promise((resolve) => requestAnimationFrame(resolve));
          const kinds = document.querySelectorAll<HTMLElement>("[role=option]");
          medias = Math.max(1, kinds.length);
          kinds[choice]?.click();
          while (document.querySelector("[role=option]") !== null)
            await new Promise((resolve) => requestAnimationFrame(resolve));
          for (let next = 0, examples = 1; next < examples; next += 1) {
            const picker = card?.querySelector<HTMLElement>("[data-testid=example-picker]");
            picker?.click();
            while (picker && document.querySelector("[role=option]") === null)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            const names = document.querySelectorAll<HTMLElement>("[role=option]");
            examples = Math.max(1, names.length);
            names[next]?.click();
            while (document.querySelector("[role=option]") !== null)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            seen.push(card?.querySelector("pre")?.textContent ?? "");
          }
        }
      }
      // The example of a body stands in the samples of its own making alone: in that for curl.
      const samples = root.querySelector<HTMLElement>("[data-testid=client-picker]");
      const request = samples?.closest(".scalar-card");
      let example = "";
      // Back to the first afterwards, since the choice is one for all operations.
      for (const wanted of ["Curl", ""]) {
        samples?.click();
        while (samples && document.querySelector("[role=option]") === null)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        for (const option of document.querySelectorAll<HTMLElement>("[role=option]"))
          if (option.textContent.includes(wanted)) {
            option.click();
            break;
          }
        while (document.querySelector("[role=option]") !== null)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        example += request?.querySelector("pre")?.textContent ?? "";
      }
      return [...seen, example];
    }),
};

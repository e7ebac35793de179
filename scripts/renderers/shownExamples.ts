import type { Locator } from "playwright-core";

/**
 * Opens one example of an operation after the other and returns their texts.
 *
 * All in one call into the page: hundreds of actions from outside take a minute. It names no function, because esbuild
 * would wrap that in a helper that the page lacks.
 */
export function shownExamples(operation: Locator): Promise<string[]> {
  return operation.evaluate(async (root) => {
    const seen: string[] = [];
    for (const tab of root.querySelectorAll<HTMLElement>("[role=tab]")) {
      tab.click();
      await new Promise((resolve) => setTimeout(resolve));
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      const mediaTypes = panel?.querySelector("select");
      for (let media = 0; media < (mediaTypes?.options.length ?? 1); media += 1) {
        if (mediaTypes) mediaTypes.selectedIndex = media;
        mediaTypes?.dispatchEvent(new Event("change", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
        // Found anew: each media type has a list of its own.
        const examples = panel?.querySelectorAll("select")[1];
        for (let example = 0; example < (examples?.options.length ?? 1); example += 1) {
          if (examples) examples.selectedIndex = example;
          examples?.dispatchEvent(new Event("change", { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve));
          seen.push(panel?.textContent ?? "");
        }
      }
    }
    return seen;
  });
}

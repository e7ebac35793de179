import type { Locator } from "playwright-core";
import type { DocumentedOperation } from "./documentedOperations.js";

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

/** Lists the examples of an operation whose texts were not seen; spaces and line breaks do not count. */
export function missingExamples(
  { operationId, examples }: DocumentedOperation,
  seen: readonly string[],
): string[] {
  const texts = seen.map(withoutSpace);
  return examples
    .filter(({ value }) => {
      const text = withoutSpace(typeof value === "string" ? value : JSON.stringify(value));
      return !texts.some((shown) => shown.includes(text));
    })
    .map(({ place, name }) => `${operationId} ${place} ${name}`);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, "");
}

import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * Finds, with axe-core, what of an open page is a serious or critical barrier.
 *
 * @returns A line for each finding: its impact, the id of the rule, the first element.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => impact + ' ' + id + ' ' + nodes[0].html))",
  );
  if (!Array.isArray(found)) throw new Error("axe told nothing.");
  return found.map(String).filter((finding) => /^(serious|critical) /.test(finding));
}

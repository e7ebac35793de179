import type { GuideBlock } from "./guide.js";

/** Printed between the blocks, so that each gets what it has printed itself. */
const MARK = "--- end of block ---";

/**
 * Joins the `ts` blocks of a guide to one program.
 *
 * @param root Path from the folder of the program to the repository, which the blocks import from.
 * @returns Undefined where the guide has no such block.
 */
export function programOf(blocks: readonly GuideBlock[], root: string): string | undefined {
  const codes = blocks.filter(({ language }) => language === "ts").map(({ code }) => code);
  if (codes.length === 0) return undefined;
  const text = codes.map((code) => `${code}console.log(${JSON.stringify(MARK)});\n`).join("");
  // What makes it a module, even where no block imports anything.
  return `${text.replaceAll('from "./', `from "${root}/`)}export {};\n`;
}

/**
 * Divides what the program of a guide printed.
 *
 * @returns A text for each `ts` block, in their order; the last may be one that the program ended in.
 */
export function outputsOf(stdout: string): string[] {
  return stdout.split(`${MARK}\n`).filter((text, index, all) => index < all.length - 1 || text !== "");
}

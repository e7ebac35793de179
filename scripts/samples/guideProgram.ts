import type { GuideBlock } from "./guide.js";

/** Printed after each block, so that the output can be divided. */
const MARK = "--- end of block ---";

/** Joins the `ts` blocks of a guide to one program, if it has any, with the path from its folder to the repository. */
export function programOf(blocks: readonly GuideBlock[], root: string): string | undefined {
  const codes = blocks.filter(({ language }) => language === "ts").map(({ code }) => code);
  if (codes.length === 0) return undefined;
  const text = codes.map((code) => `${code}console.log(${JSON.stringify(MARK)});\n`).join("");
  // The export makes it a module even if no block imports anything.
  return `${text.replaceAll('from "./', `from "${root}/`)}export {};\n`;
}

/** Divides the output of the program of a guide by block. The last may belong to a block that ended the program. */
export function outputsOf(stdout: string): string[] {
  return stdout.split(`${MARK}\n`).filter((text, index, all) => index < all.length - 1 || text !== "");
}

import { readdirSync, readFileSync } from "node:fs";

/** Folder of the guides, relative to the repository. */
export const GUIDES = "openapi/guides";

/** A fenced block of a guide that is executed. */
export interface GuideBlock {
  /** `ts` blocks of a guide are one program, in which a later one goes on from an earlier; an `sh` block is its own. */
  language: "ts" | "sh";
  /** Whether it runs until it is stopped, as `sh background` says. */
  isBackground: boolean;
  code: string;
  /** What the guide shows below it as printed, in a `text` block; undefined where it shows nothing. */
  printed: string | undefined;
}

/** A guide as its file has it. */
export interface Guide {
  /** Name of the file without its ending. */
  name: string;
  text: string;
  blocks: readonly GuideBlock[];
}

/** A fence, what it holds, and a `text` fence with nothing but an empty line between. */
const FENCES = /^```(\S+)(?: (\S+))?\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms;

/**
 * Finds the blocks of a guide that are executed.
 *
 * @throws Error for a `text` block that is below no executed block, and so nobody's output.
 */
export function blocksOf(text: string): GuideBlock[] {
  return Array.from(text.matchAll(FENCES)).flatMap(([, language = "", mode, code = "", printed]) => {
    if (language === "ts" || language === "sh") {
      return [{ language, isBackground: mode === "background", code, printed }];
    }
    if (language === "text" || printed !== undefined)
      throw new Error(`Nothing has printed this:\n${printed ?? code}`);
    return [];
  });
}

/** Reads all guides, in their order, from the working directory. */
export function readGuides(): Guide[] {
  const files = readdirSync(GUIDES).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => {
    const text = readFileSync(`${GUIDES}/${file}`, "utf8");
    return { name: file.slice(0, -".md".length), text, blocks: blocksOf(text) };
  });
}

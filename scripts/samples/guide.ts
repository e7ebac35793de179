import { readdirSync, readFileSync } from "node:fs";

export const GUIDES = "openapi/guides";

/** An executed block of a guide. */
export interface GuideBlock {
  /** All `ts` blocks of a guide are one program; each `sh` block is a program of its own. */
  language: "ts" | "sh";
  /** The block runs until it is stopped: its fence says `sh background`. */
  isBackground: boolean;
  code: string;
  /** The output in the `text` block below it; undefined if there is none. */
  printed: string | undefined;
}

export interface Guide {
  /** Name of the file without extension. */
  name: string;
  text: string;
  blocks: readonly GuideBlock[];
}

/** Matches a fenced block, and a `text` block if only an empty line stands between. */
const FENCES = /^```(\S+)(?: (\S+))?\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms;

/** Finds the executed blocks of a guide. A `text` block must follow one, as its output. */
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

/** Reads all guides in their order. */
export function readGuides(): Guide[] {
  const files = readdirSync(GUIDES).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => {
    const text = readFileSync(`${GUIDES}/${file}`, "utf8");
    return { name: file.slice(0, -".md".length), text, blocks: blocksOf(text) };
  });
}

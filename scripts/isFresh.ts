import { readFileSync } from "node:fs";

/** Decides if a file has this content already. */
export function isFresh(path: string, content: string): boolean {
  try {
    return readFileSync(path, "utf8") === content;
  } catch {
    return false;
  }
}

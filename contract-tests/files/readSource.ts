import { readFileSync } from "node:fs";

/** Reads a file of the repository, which is the working directory. The package holds these files in its code. */
export function readSource(path: string): string {
  return readFileSync(path, "utf8");
}

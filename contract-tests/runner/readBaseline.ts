import { readFileSync } from "node:fs";
import { parseBaseline } from "../drift/parseBaseline.js";
import type { Baseline } from "../drift/compareDrift.js";

/**
 * Reads the report to compare a run with, before the run clears its own reports.
 *
 * @param path - Path of an earlier `contract.json`; empty if there is none.
 * @throws {Error} With the file and the reason.
 */
export function readBaseline(path: string): Baseline | undefined {
  if (path === "") return undefined;
  try {
    return parseBaseline(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be compared with: ${reason}.`);
  }
}

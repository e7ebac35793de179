import { readFileSync } from "node:fs";
import { parseBaseline } from "../drift/parseBaseline.js";
import type { Baseline } from "../drift/compareDrift.js";

/**
 * Reads the report that a run is to be compared with, before the run sends anything or clears its own reports.
 *
 * @param path Path of an earlier `contract.json`; empty where there is none.
 * @throws Error that names the file and says what is wrong with it.
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

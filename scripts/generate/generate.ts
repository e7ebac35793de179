import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isFresh } from "../isFresh.js";
import { readSample } from "./codeSamples.js";
import { lintProblems } from "./lint.js";
import { renderGenerated } from "./render.js";

/** Path of the spec, relative to the repository. */
export const SPEC = "openapi/openapi.yaml";

/** What came of a generation. */
export interface Generation {
  /** What the linter found, a line each; nothing is written where there is any. */
  problems: string[];
  files: { path: string; wasFresh: boolean }[];
}

/**
 * Lints the spec and brings the generated files up to date.
 *
 * @param write Whether stale files are written; without it nothing changes.
 */
export async function generate({ write }: { write: boolean }): Promise<Generation> {
  // Side by side, since each takes seconds; what the linter says comes first, as it names the place.
  const rendering = renderGenerated(readFileSync(SPEC, "utf8"), readSample);
  const [problems] = await Promise.all([lintProblems(SPEC), rendering.catch(() => undefined)]);
  if (problems.length > 0) return { problems, files: [] };

  const files = Object.entries(await rendering).map(([path, content]) => {
    const wasFresh = isFresh(path, content);
    if (write && !wasFresh) replaceFile(path, content);
    return { path, wasFresh };
  });
  return { problems, files };
}

// Renaming is atomic: a run that is killed leaves the old file or the new one.
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isFresh } from "../isFresh.js";
import { readSample } from "./codeSamples.js";
import { lintProblems } from "./lint.js";
import { overlaid } from "./overlaid.js";
import { renderGenerated } from "./render.js";

export const SPEC = "openapi/openapi.yaml";
const SAFE_OVERLAY = "openapi/safe.overlay.yaml";

/** The result of a generation. */
export interface Generation {
  /** The findings of the linter, a line each. If there are any, nothing is written. */
  problems: string[];
  files: { path: string; wasFresh: boolean }[];
}

/** Lints the spec and its overlay, renders the generated files and may write those that are stale. */
export async function generate({ write }: { write: boolean }): Promise<Generation> {
  // Side by side, because each takes seconds. The linter wins over an error of rendering: it names the place.
  const rendering = renderGenerated(readFileSync(SPEC, "utf8"), overlaid(SPEC, SAFE_OVERLAY), readSample);
  const [ofSpec, ofOverlay] = await Promise.all([
    lintProblems(SPEC),
    lintProblems(SAFE_OVERLAY),
    rendering.catch(() => undefined),
  ]);
  const problems = [...ofSpec, ...ofOverlay];
  if (problems.length > 0) return { problems, files: [] };

  const files = Object.entries(await rendering).map(([path, content]) => {
    const wasFresh = isFresh(path, content);
    if (write && !wasFresh) replaceFile(path, content);
    return { path, wasFresh };
  });
  return { problems, files };
}

// Renaming is atomic: a killed run leaves the old file or the new one.
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

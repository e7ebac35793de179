import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { lintProblems } from "./generate/lint.js";
import { renderGenerated } from "./generate/render.js";

const SPEC = "openapi/openapi.yaml";
const USAGE = "Usage: npm run generate [-- --check]";

const absolute = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

function currentContent(path: string): string | undefined {
  try {
    return readFileSync(absolute(path), "utf8");
  } catch {
    return undefined;
  }
}

// Renaming is atomic: a run that is killed leaves the old file or the new one.
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(absolute(path)), { recursive: true });
  writeFileSync(absolute(`${path}.new`), content);
  renameSync(absolute(`${path}.new`), absolute(path));
}

async function generate(check: boolean): Promise<number> {
  // Side by side, since each takes seconds; what the linter says comes first, as it names the place.
  const rendering = renderGenerated(readFileSync(absolute(SPEC), "utf8"));
  const [problems] = await Promise.all([lintProblems(SPEC), rendering.catch(() => undefined)]);
  if (problems.length > 0) {
    console.error(
      [...problems, `${SPEC} has ${problems.length} problems; nothing was generated.`].join("\n"),
    );
    return 1;
  }
  const files = Object.entries(await rendering);
  const stale = files.filter(([path, content]) => currentContent(path) !== content);
  if (!check)
    stale.forEach(([path, content]) => {
      replaceFile(path, content);
    });
  for (const [path] of files) {
    const isStale = stale.some(([stalePath]) => stalePath === path);
    console.log(`${path} ${isStale ? (check ? "is stale: run `npm run generate`" : "written") : "is fresh"}`);
  }
  return check && stale.length > 0 ? 1 : 0;
}

function readFlags(): { check: boolean } | undefined {
  try {
    return parseArgs({ options: { check: { type: "boolean", default: false } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return undefined;
  }
}

const flags = readFlags();
process.exitCode = flags === undefined ? 2 : await generate(flags.check);

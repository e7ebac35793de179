import { join } from "node:path";
import type { Project } from "./project.js";
import { checked, type Result } from "./result.js";
import { runProject } from "./runProject.js";
import { compareSurface } from "./surface/compare.js";
import { contentProblems } from "./tarball/contents.js";
import { measureInstallation } from "./tarball/installation.js";
import { lint, linterNames } from "./tarball/lint.js";
import { readPacked, type Packed } from "./tarball/pack.js";
import { judgeSizes, measureSizes } from "./tarball/sizes.js";

/** Results of a check or of a whole project. */
export interface Part {
  readonly name: string;
  readonly run: () => Promise<Result[]>;
}

/**
 * Lists all that is done with the packed package.
 *
 * @param packed - The package.
 * @param root - Folder that projects are made in.
 * @param projects - The projects.
 * @returns Parts that run alone and in order, and parts that may run side by side after them.
 */
export function plan(
  packed: Packed,
  root: string,
  projects: readonly Project[],
): { alone: Part[]; together: Part[] } {
  const single = (name: string, check: () => Promise<string> | string): Part => ({
    name,
    run: async () => [await checked(name, check)],
  });
  return {
    // First and alone, since it is about time.
    alone: [
      single("package: install in an empty folder", () =>
        measureInstallation(join(root, "empty"), packed.archive),
      ),
    ],
    together: [
      single("package: contents", () => {
        const problems = contentProblems(packed.files, (file) => readPacked(packed, file));
        if (problems.length > 0) throw new Error(problems.join("\n"));
        return `${packed.files.length} files`;
      }),
      single("package: sizes", async () => judgeSizes(await measureSizes(packed))),
      single("package: public surface", () => compareSurface(packed)),
      ...linterNames.map((name) => single(`package: ${name}`, () => lint(name, packed.archive))),
      ...projects.map((project) => ({
        name: project.name,
        run: () => runProject(project, root, packed.archive),
      })),
    ],
  };
}

/**
 * Runs parts side by side, and keeps their order.
 *
 * @param parts - What to run.
 * @param most - How many at once.
 */
export async function runParts(parts: readonly Part[], most: number): Promise<Result[]> {
  const results = new Map<Part, Result[]>();
  const waiting = [...parts];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) results.set(part, await part.run());
  };
  await Promise.all(Array.from({ length: most }, work));
  return parts.flatMap((part) => results.get(part) ?? []);
}

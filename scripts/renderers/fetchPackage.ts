import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import packages from "./packages.json" with { type: "json" };

/** Where packages are kept between runs, relative to the repository. */
export const CACHE = "reports/renderers";

/** The registry did not give a package: nothing can be said of what it renders. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

const run = promisify(execFile);

/**
 * Fetches the pinned version of a package, which without what it depends on is a hundredth of its installation.
 *
 * @param name Name of the package.
 * @param files Which of its files are wanted.
 * @param cache Folder that it is kept in.
 * @returns The files by their names without folders.
 * @throws {UnreachableError} Where the registry does not give it.
 * @throws Error where what it gives is not what was pinned.
 */
export async function fetchPackage(
  name: keyof typeof packages,
  files: readonly string[],
  cache = CACHE,
): Promise<ReadonlyMap<string, Buffer>> {
  const { version, integrity } = packages[name];
  const archive = join(cache, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
  if (!existsSync(archive)) await download(`${name}@${version}`, archive);
  // Every time, since what is kept in a folder of reports can be anything.
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== integrity) {
    rmSync(archive);
    throw new Error(`${name}@${version} is not what was pinned: ${found} in place of ${integrity}.`);
  }
  const contents = await Promise.all(
    files.map(async (file) => {
      const { stdout } = await run("tar", ["-xzOf", archive, `package/${file}`], {
        encoding: "buffer",
        maxBuffer: 64 * 1024 * 1024,
      });
      return [basename(file), stdout] as const;
    }),
  );
  return new Map(contents);
}

async function download(wanted: string, archive: string): Promise<void> {
  const folder = `${archive}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder, wanted]);
    renameSync(join(folder, stdout.trim()), archive);
  } catch (error) {
    throw new UnreachableError(`${wanted} cannot be fetched from the registry of npm.`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../runCommand.js";

/** The packed package, and what it unpacks to. */
export interface Packed {
  /** Path of the archive. */
  readonly archive: string;
  /** Folder that it is unpacked in, `package.json` at its top. */
  readonly folder: string;
  /** Paths in that folder, with slashes. */
  readonly files: readonly string[];
}

/**
 * Packs the package of this folder as `npm publish` would, and unpacks it.
 *
 * @param root - Folder that the archive and its contents go to.
 * @param given - An archive to take in its place.
 * @throws {Error} Where npm or tar does not do it.
 */
export async function pack(root: string, given: string | undefined): Promise<Packed> {
  const archive = given ?? (await npmPack(root));
  await done(["tar", "-xzf", archive, "-C", root]);
  const folder = join(root, "package");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return { archive, folder, files: files.sort() };
}

/** Reads a file of the packed package as text. */
export function readPacked({ folder }: Packed, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

async function npmPack(root: string): Promise<string> {
  const destination = join(root, "packed");
  mkdirSync(destination);
  await done(["npm", "pack", "--silent", "--pack-destination", destination]);
  const [archive] = readdirSync(destination);
  if (archive === undefined) throw new Error("npm pack made no archive.");
  return join(destination, archive);
}

async function done(command: readonly [string, ...string[]]): Promise<void> {
  const { code, output } = await runCommand(command, ".");
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}:\n${output}`);
}

import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
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
  const packed = join(root, PACKED);
  mkdirSync(packed);
  if (given === undefined) await runCommand(["npm", "pack", "--silent", "--pack-destination", packed], ".");
  else copyFileSync(given, join(packed, basename(given)));
  await runCommand(["tar", "-xzf", archiveIn(root), "-C", root], ".");
  return packedIn(root);
}

/** Finds the package that was packed into a folder. */
export function packedIn(root: string): Packed {
  const folder = join(root, "package");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return { archive: archiveIn(root), folder, files: files.sort() };
}

/** Reads a file of the packed package as text. */
export function readPacked({ folder }: Packed, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

const PACKED = "packed";

function archiveIn(root: string): string {
  const [archive] = readdirSync(join(root, PACKED));
  if (archive === undefined) throw new Error("npm pack made no archive.");
  return join(root, PACKED, archive);
}

import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { clientPackage } from "../../package/clientPackage.js";
import { packFiles } from "../../package/packFiles.js";
import { runCommand } from "../runCommand.js";

/** The packed package and its content. */
export interface Packed {
  /** Path of the archive. */
  readonly archive: string;
  /** Folder with the unpacked package. */
  readonly folder: string;
  /** Paths relative to that folder, with slashes. */
  readonly files: readonly string[];
}

/** Packs the package, or takes the given archive, and unpacks it. */
export async function pack(root: string, given: string | undefined): Promise<Packed> {
  const packed = join(root, PACKED);
  mkdirSync(packed);
  if (given === undefined) await packFiles(await clientPackage(process.cwd()), packed);
  else copyFileSync(given, join(packed, basename(given)));
  await runCommand(["tar", "-xzf", archiveIn(root), "-C", root], ".");
  return packedIn(root);
}

/** Finds the package that `pack` put into a folder. */
export function packedIn(root: string): Packed {
  const folder = join(root, "package");
  return { archive: archiveIn(root), folder, files: filesIn(folder) };
}

/** Lists the files in a folder, by paths relative to it, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

export function readPacked({ folder }: Pick<Packed, "folder">, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

const PACKED = "packed";

function archiveIn(root: string): string {
  const [archive] = readdirSync(join(root, PACKED));
  if (archive === undefined) throw new Error("npm pack did not create an archive.");
  return join(root, PACKED, archive);
}

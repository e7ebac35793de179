import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";

/** Opens a file that is new: a link or a FIFO in its place is removed, never written to. A folder is refused. */
export function openNewFile(path: string, mode = 0o666): number {
  rmSync(path, { force: true });
  return openSync(path, "wx", mode);
}

/** Writes a file that is new. */
export function writeNewFile(path: string, text: string): void {
  const file = openNewFile(path);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

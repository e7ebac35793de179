import { closeSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 65_536;
const LINE_FEED = 0x0a;

/**
 * Reads a file that another process writes to.
 *
 * @param path The file, which need not exist yet.
 * @returns What reads the whole lines that were added since it was last called.
 */
export function followFile(path: string): () => string {
  let position = 0;
  let rest = Buffer.alloc(0);
  return () => {
    const added = bytesFrom(path, position);
    position += added.length;
    const bytes = Buffer.concat([rest, added]);
    // Cut between bytes, since the end of a read may stand within a character.
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    rest = bytes.subarray(end);
    return bytes.subarray(0, end).toString("utf8");
  };
}

function bytesFrom(path: string, position: number): Buffer {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    // Nothing was written yet.
    return Buffer.alloc(0);
  }
  try {
    const chunks: Buffer[] = [];
    for (let at = position; ;) {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      const length = readSync(file, chunk, 0, CHUNK_BYTES, at);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      at += length;
    }
  } finally {
    closeSync(file);
  }
}

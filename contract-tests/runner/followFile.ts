import { closeSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 65_536;
const LINE_FEED = 0x0a;

/** Returns a function that reads the lines which another process has added to a file since the last call. */
export function followFile(path: string): () => string {
  let position = 0;
  let rest = Buffer.alloc(0);
  return () => {
    const added = bytesFrom(path, position);
    position += added.length;
    const bytes = Buffer.concat([rest, added]);
    // Split bytes, not text: a read may end within a character.
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
    // The file does not exist before the first line.
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

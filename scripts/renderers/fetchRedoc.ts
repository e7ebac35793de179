import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const VERSION = "2.5.2";
const INTEGRITY =
  "sha512-sTJfItvRkcDTojB6wdLN4M+Ua6mlZwElV21Tf8Mn7IbQF/1Os6GvgQpZyLWPGZZHbhy7GC1Or1hTMHfz1vKh5A==";
/** Kept between runs. */
const ARCHIVE = `reports/renderers/redoc-${VERSION}.tgz`;
const SCRIPT = "package/bundles/redoc.standalone.js";

/** Redoc or a browser is not available, so nothing can be said about the document. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

const run = promisify(execFile);

/** Fetches the pinned Redoc without its dependencies: the archive is a hundredth of the installation. */
export async function fetchRedoc(): Promise<string> {
  if (!existsSync(ARCHIVE)) await download();
  // Checked every time: a file among reports can be anything.
  const found = `sha512-${createHash("sha512").update(readFileSync(ARCHIVE)).digest("base64")}`;
  if (found !== INTEGRITY) {
    rmSync(ARCHIVE);
    throw new Error(`redoc@${VERSION} is not the pinned package: ${found} instead of ${INTEGRITY}.`);
  }
  const { stdout } = await run("tar", ["-xzOf", ARCHIVE, SCRIPT], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

async function download(): Promise<void> {
  const folder = `${ARCHIVE}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const args = ["pack", "--silent", "--pack-destination", folder, `redoc@${VERSION}`];
    const { stdout } = await run("npm", args);
    renameSync(join(folder, stdout.trim()), ARCHIVE);
  } catch (error) {
    throw new UnreachableError(`redoc@${VERSION} cannot be fetched from the npm registry.`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

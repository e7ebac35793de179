import { NotRunError } from "./NotRunError.js";
import { runCommand } from "./runCommand.js";

/** What npm says where the registry is out of reach or lacks a version. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|E(CONNECTION|IDLE|RESPONSE|TRANSFER)TIMEOUT|FETCH_ERROR|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|E404|ETARGET|E50\d)\b/;

/**
 * Installs what the package.json of a folder names, without install scripts.
 *
 * @param folder - The folder.
 * @param flags - Flags of npm besides those that keep it quiet.
 * @throws {NotRunError} Where the registry does not give it.
 * @throws {Error} Where it cannot be installed for a reason of its own.
 */
export async function install(folder: string, flags: readonly string[] = []): Promise<void> {
  const command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"] as const;
  await runCommand([...command, ...flags], folder).catch((error: unknown) => {
    throw UNREACHABLE.test(String(error)) ? new NotRunError(String(error)) : error;
  });
}

import { NotRunError } from "./NotRunError.js";
import { runCommand } from "./runCommand.js";

/** Error codes of npm for a registry that cannot be reached or does not have a version. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|E(CONNECTION|IDLE|RESPONSE|TRANSFER)TIMEOUT|FETCH_ERROR|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|E404|ETARGET|E50\d)\b/;

/**
 * Installs the dependencies in the package.json of a folder, without install scripts.
 *
 * @param flags - Further flags of npm.
 * @throws {NotRunError} If the registry does not provide a package.
 * @throws {Error} If the installation fails for another reason.
 */
export async function install(folder: string, flags: readonly string[] = []): Promise<void> {
  const command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"] as const;
  await runCommand([...command, ...flags], folder).catch((error: unknown) => {
    throw UNREACHABLE.test(String(error)) ? new NotRunError(String(error)) : error;
  });
}

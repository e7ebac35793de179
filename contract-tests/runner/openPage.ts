import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** A command that opens a file with the default program of the desktop. */
interface Opener {
  readonly command: string;
  readonly arguments: string[];
}

/** Returns the command that opens the file at an absolute path. */
export function openerOf(platform: NodeJS.Platform, path: string): Opener {
  if (platform === "darwin") return { command: "open", arguments: [path] };
  // `start` is built into the shell of Windows; a first quoted argument is the title of a window.
  if (platform === "win32") return { command: "cmd", arguments: ["/c", "start", "", path] };
  return { command: "xdg-open", arguments: [path] };
}

/** Opens a page in the browser without waiting. If that fails, a message shows the path. */
export function openPage(path: string, platform: NodeJS.Platform = process.platform): void {
  const absolute = resolve(path);
  const opener = openerOf(platform, absolute);
  // A browser needs variables of the desktop, and passes them on to all that it starts.
  const env = { ...process.env, BIGCOMMERCE_ACCESS_TOKEN: undefined };
  const child = spawn(opener.command, opener.arguments, { detached: true, stdio: "ignore", env });
  child.once("error", () => {
    console.error(`Nothing opens pages here (${opener.command} is missing); the page is ${absolute}.`);
  });
  child.unref();
}

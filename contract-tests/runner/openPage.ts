import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** A command that hands a file to the program that the desktop has for it. */
interface Opener {
  command: string;
  arguments: string[];
}

/**
 * Tells how a desktop opens a file.
 *
 * @param path Absolute path.
 */
export function openerOf(platform: NodeJS.Platform, path: string): Opener {
  if (platform === "darwin") return { command: "open", arguments: [path] };
  // `start` is a word of the shell of Windows, which takes a first quoted text as the title of a window.
  if (platform === "win32") return { command: "cmd", arguments: ["/c", "start", "", path] };
  return { command: "xdg-open", arguments: [path] };
}

/**
 * Opens a page in the reader's browser, and does not wait for it. Where there is none, a message says where the page is.
 *
 * @param path Path of the page.
 */
export function openPage(path: string, platform: NodeJS.Platform = process.platform): void {
  const absolute = resolve(path);
  const opener = openerOf(platform, absolute);
  const child = spawn(opener.command, opener.arguments, { detached: true, stdio: "ignore" });
  child.once("error", () => {
    console.error(`Nothing opens pages here (${opener.command} is missing); the page is ${absolute}.`);
  });
  child.unref();
}

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** Prevent requests of the browser itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Returns the path of the browser: `CHROMIUM_PATH`, otherwise the first usual name on `PATH`. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const usual = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [environment.CHROMIUM_PATH ?? "", ...usual].find(isExecutable);
}

export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

function isExecutable(path: string): boolean {
  try {
    if (path !== "") accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}

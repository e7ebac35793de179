import { posix } from "node:path";
import { exportsOf } from "./exportsOf.js";
import type { Module } from "./readModules.js";

/** In these folders the export may go on after the name of its file. */
const REGISTERED = /\/(?:checks|facts|faults)\//;

/** Tells whether a file has one exported value and another name than that. */
export function isMisnamed(module: Pick<Module, "path" | "text">): boolean {
  const name = posix.basename(module.path).replace(/(?:\.test)?\.tsx?$/, "");
  const [value, ...others] = exportsOf(module).values;
  if (value === undefined || others.length > 0 || ["index", "testing"].includes(name)) return false;
  const [wanted, found] = [plain(value), plain(name)];
  return REGISTERED.test(module.path) ? !wanted.startsWith(found) : wanted !== found;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-.]/g, "");
}

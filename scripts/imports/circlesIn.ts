import type { Module } from "./readModules.js";

/** Lists the modules that import each other in a circle, or lie between two circles. */
export function circlesIn(modules: readonly Module[]): string[] {
  let left = modules;
  for (;;) {
    const paths = new Set(left.map(({ path }) => path));
    const imported = new Set(left.flatMap(({ imports }) => imports));
    const rest = left.filter(
      ({ path, imports }) => imported.has(path) && imports.some((other) => paths.has(other)),
    );
    if (rest.length === left.length) return [...paths];
    left = rest;
  }
}

import { cases, CODE, editions, rate } from "./cases.js";
import type { Measured } from "./measure.js";

/** The cells that differ from those that are stored, a line each. */
export interface Comparison {
  readonly worse: readonly string[];
  readonly other: readonly string[];
}

/** Compares a measurement with the stored one. A missing cell is worse than any; a new one is no worse. */
export function compare(stored: Measured, measured: Measured): Comparison {
  const changes = editions.flatMap((edition) => {
    const [old, now] = [stored[edition], measured[edition]];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((generator) =>
      [CODE, ...cases.map(({ name }) => name)].flatMap((cell) => {
        const [before, after] = [old[generator]?.[cell], now[generator]?.[cell]];
        if (before === after) return [];
        const line = `${edition}: ${generator}: ${cell}: ${after ?? "missing"}, stored: ${before ?? "nothing"}`;
        const isWorse =
          before !== undefined && (after === undefined || rate(cell, after) < rate(cell, before));
        return [{ line, isWorse }];
      }),
    );
  });
  return {
    worse: changes.filter(({ isWorse }) => isWorse).map(({ line }) => line),
    other: changes.filter(({ isWorse }) => !isWorse).map(({ line }) => line),
  };
}

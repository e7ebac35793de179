import type { Figure } from "../part.js";

/** Decimals that a reader of the README can use, by unit. */
const decimals: Readonly<Record<string, number>> = { kB: 1, "×": 2, µs: 0, ms: 0, s: 1 };

/** Writes a figure for readers, with its unit; "–" where there is none. */
export function rounded(figure: Pick<Figure, "value" | "unit"> | undefined): string {
  if (!figure) return "–";
  const { value, unit } = figure;
  return `${value.toFixed(decimals[unit] ?? 0)}${unit && ` ${unit}`}`;
}

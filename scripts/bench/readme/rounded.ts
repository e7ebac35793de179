import type { Figure } from "../part.js";

/** Decimals that help a reader of the README, by unit. */
const decimals: Readonly<Record<string, number>> = { kB: 1, "×": 2, µs: 0, ms: 0, s: 1 };

/** Formats a figure for the README, with its unit; "–" if there is none. */
export function rounded(figure: Pick<Figure, "value" | "unit"> | undefined): string {
  if (!figure) return "–";
  const { value, unit } = figure;
  return `${value.toFixed(decimals[unit] ?? 0)}${unit && ` ${unit}`}`;
}

import type { Figure } from "./part.js";

/** Formats a figure with its unit and up to three decimals. */
export function formatFigure({ value, unit }: Pick<Figure, "value" | "unit">): string {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(decimals(value));
  return `${number}${unit && ` ${unit}`}`;
}

function decimals(value: number): number {
  return Math.abs(value) < 10 ? 3 : 1;
}

import type { Figure } from "./part.js";

/** Writes the value of a figure with its unit, as exact as it was measured and no more than three decimals. */
export function written({ value, unit }: Pick<Figure, "value" | "unit">): string {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(decimals(value));
  return `${number}${unit && ` ${unit}`}`;
}

function decimals(value: number): number {
  return Math.abs(value) < 10 ? 3 : 1;
}

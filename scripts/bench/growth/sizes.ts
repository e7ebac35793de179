/** The numbers that costs are measured at, the smallest first. */
export const sizes = { segments: [10, 100, 1000], calls: [1, 10, 100, 1000] } as const;

/** Names a size in tables and samples. */
export function nameOf(size: number, things: keyof typeof sizes): string {
  return `${size} ${size === 1 ? things.slice(0, -1) : things}`;
}

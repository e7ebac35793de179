/** Returns the median, or NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/**
 * Returns the median of what values are to others of the same round, so that what slows a whole round down does not
 * count.
 *
 * @param values One for each round.
 * @param bases What they are compared with; a round that lacks one makes the ratio NaN.
 */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, round) => value / (bases[round] ?? NaN)));
}

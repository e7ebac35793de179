/** Numbers of failures that whole runs may have. */
const GOALS = { median: 1, most95: 4, most: 8 } as const;

/** Describes how many failures whole runs had, and the goals that they miss. */
export function failuresOfWholeRuns(failures: readonly number[]): { line: string; missed: string[] } {
  const sorted = [...failures].sort((left, right) => left - right);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const measured = { median: at(0.5), most95: at(0.95), most: at(1) };
  const line = `${failures.length} whole runs: median ${measured.median} failures, 95 % at most ${measured.most95}, none above ${measured.most}`;
  const missed = [
    ...(measured.median > GOALS.median ? [`the median is above ${GOALS.median}`] : []),
    ...(measured.most95 > GOALS.most95 ? [`more than 5 % are above ${GOALS.most95}`] : []),
    ...(measured.most > GOALS.most ? [`one is above ${GOALS.most}`] : []),
  ];
  return { line, missed };
}

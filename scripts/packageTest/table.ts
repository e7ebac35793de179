import type { Result, Verdict } from "./result.js";

/** Lines of a reason that are enough to see what it is about. */
const MOST_LINES = 30;

/**
 * Renders results as a table, with the reason under every one that did not pass.
 *
 * @param results - In the order of the table.
 */
export function table(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .flatMap(({ name, verdict, seconds, detail }) => {
      const row = `${verdict.padEnd(7)}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(5)} s`;
      if (verdict === "passed") return [`${row}  ${detail}`.trimEnd()];
      return [row, ...shortened(detail).map((line) => `           ${line}`)];
    })
    .join("\n");
}

/** The last line: how many ended in which way. */
export function totals(results: readonly Result[]): string {
  return `${count(results, "passed")} passed, ${count(results, "failed")} failed, ${count(results, "not run")} not run`;
}

/** 1 where a check failed, 2 where one could not run, 0 where all passed. */
export function exitCodeOf(results: readonly Result[]): 0 | 1 | 2 {
  if (count(results, "failed") > 0) return 1;
  return count(results, "not run") > 0 || results.length === 0 ? 2 : 0;
}

function count(results: readonly Result[], wanted: Verdict): number {
  return results.filter(({ verdict }) => verdict === wanted).length;
}

function shortened(text: string): string[] {
  const lines = text.split("\n");
  const left = lines.length - MOST_LINES;
  return left <= 0 ? lines : [...lines.slice(0, MOST_LINES), `… ${left} more lines`];
}

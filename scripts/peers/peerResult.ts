/** Transactions that are not played. */
export interface LeftOut {
  readonly count: number;
  /** Which ones, and why. */
  readonly text: string;
}

/** The result of another tool that plays the spec against the local store. */
export interface PeerResult {
  readonly peer: string;
  readonly green: number;
  /** A line for each failure. */
  readonly red: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Writes the results as a table; the failures and the reasons follow. */
export function summaryOf(results: readonly PeerResult[]): string {
  const rows = results.map(({ peer, green, red, leftOut }) => {
    const left = leftOut.reduce((sum, { count }) => sum + count, 0);
    return [peer, green, red.length, left].map(String);
  });
  const table = [["", "green", "red", "left out"], ...rows].map(([name = "", ...figures]) =>
    [name.padEnd(22), ...figures.map((figure) => figure.padStart(10))].join(""),
  );
  const details = results.flatMap(({ peer, red, leftOut }) => [
    ...red.map((line) => `${peer}: ${line}`),
    ...leftOut.map(({ count, text }) => `${peer} leaves out ${count} ${text}`),
  ]);
  return [...table, "", ...details].join("\n");
}

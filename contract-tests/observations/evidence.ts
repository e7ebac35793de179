import type { Exchange } from "../wire/exchange.js";

const evidence = new WeakMap<object, Exchange>();

/** Remembers the exchange that showed a list of rows, and each row that no other has shown. */
export function keepEvidence<Row extends object>(rows: Row[], exchange: Exchange | undefined): Row[] {
  if (exchange === undefined) return rows;
  for (const row of rows) if (!evidence.has(row)) evidence.set(row, exchange);
  evidence.set(rows, exchange);
  return rows;
}

/** Finds the exchange that showed the first of these rows or lists, so that a violation shows it. */
export function evidenceOf(...values: readonly (object | undefined)[]): Exchange | undefined {
  const known = values.find((value) => value !== undefined && evidence.has(value));
  return known && evidence.get(known);
}

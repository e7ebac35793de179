/** Rows of one body: similar endpoints of the API take at most ten. */
export const BATCH = 10;

/** Cuts rows into bodies of ten. */
export function inBodies<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / BATCH);
  return Array.from({ length: count }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));
}

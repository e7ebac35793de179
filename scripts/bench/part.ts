/** One figure that was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must not exceed; undefined for a figure that stands there for comparison. */
  readonly most?: number | undefined;
}

/** The figures of one client. */
export interface Row {
  readonly subject: string;
  readonly figures: readonly Figure[];
}

/** What one part of the bench has measured. */
export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What a reader must know to read the figures. */
  readonly notes: readonly string[];
}

/** Tells whether a figure keeps within its bound. A value that is no number does not. */
export function holds({ value, most }: Figure): boolean {
  return most === undefined || value <= most;
}

/** Returns the figures of a part that exceed their bounds. */
export function broken({ rows }: Part): Figure[] {
  return rows.flatMap(({ figures }) => figures.filter((figure) => !holds(figure)));
}

/** One figure that was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must not exceed, or the run fails; undefined for a figure that stands there for comparison. */
  readonly most?: number | undefined;
  /** What the project would like it not to exceed; a run that misses it says so and does not fail. */
  readonly aim?: number | undefined;
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

/** Tells whether a figure reaches its aim. A value that is no number does not. */
export function reaches({ value, aim }: Figure): boolean {
  return aim === undefined || value <= aim;
}

/** Returns the figures of a part that exceed their bounds. */
export function broken({ rows }: Part): Figure[] {
  return rows.flatMap(({ figures }) => figures.filter((figure) => !holds(figure)));
}

/** Returns the figures of a part that miss their aims. */
export function missed({ rows }: Part): Figure[] {
  return rows.flatMap(({ figures }) => figures.filter((figure) => !reaches(figure)));
}

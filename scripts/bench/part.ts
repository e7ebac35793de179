/** A measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The bound: a run that exceeds it fails. Undefined for a figure that only serves for comparison. */
  readonly most?: number | undefined;
  /** The wish: a run that exceeds it reports that and does not fail. */
  readonly aim?: number | undefined;
}

/** The figures of one client. */
export interface Row {
  readonly subject: string;
  readonly figures: readonly Figure[];
}

/** The results of one part of the bench. */
export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Notes that explain the figures. */
  readonly notes: readonly string[];
}

/** Returns true if a figure keeps its bound. NaN does not. */
export function holds({ value, most }: Figure): boolean {
  return most === undefined || value <= most;
}

/** Returns true if a figure reaches its aim. NaN does not. */
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

/** The suite and the spec of a run. */
export interface RunInfo {
  /** Start of the run, in ISO 8601. */
  readonly startedAt: string;
  /** Version of this project. */
  readonly suite: string;
  readonly specification: { version: string; sha256: string };
}

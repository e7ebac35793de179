/** What ran, and what it was held against. */
export interface RunInfo {
  /** When it began, in ISO 8601. */
  startedAt: string;
  /** Version of this project. */
  suite: string;
  specification: { version: string; sha256: string };
}

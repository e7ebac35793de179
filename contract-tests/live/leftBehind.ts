/** The segments of a run that are still in the store, or may be: a line for each. */
export interface LeftBehind {
  /** A DELETE was answered 2xx, and the segment is listed after the longest lag. */
  readonly violations: string[];
  /** The segment could not be deleted, or the list could not be read. */
  readonly problems: string[];
}

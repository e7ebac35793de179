import type { Runner } from "./startRun.js";

/** Where a run writes its files, and how it starts its checks. */
export interface Workplace {
  /** Folder of the reports. */
  readonly reports: string;
  /** Folder of the journals, which the next run must find. */
  readonly journals: string;
  /** File for the output of the runner. */
  readonly log: string;
  readonly runner: Runner;
}

import type { RunInfo } from "../run/session.js";

/** A run that could not judge, and why. */
export interface UnjudgedRun {
  readonly run: RunInfo;
  readonly message: string;
}

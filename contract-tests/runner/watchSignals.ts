import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const SIGNALLED = 128;

export interface Signals {
  /** Exit code for the first signal; undefined before it. */
  readonly exitCode: number | undefined;
  /** Sets the callback that the first signal calls once, in place of ending the process: the run ends and cleans up. */
  stopWith(stop: () => void): void;
}

/** Handles signals. jest does not clean up on Ctrl-C, so its parent has to. */
export function watchSignals(): Signals {
  let exitCode: number | undefined;
  let stop: (() => void) | undefined;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const code = SIGNALLED + constants.signals[signal];
      if (stop === undefined) process.exit(code);
      if (exitCode === undefined) {
        exitCode = code;
        console.error(`${signal}: cleaning up.`);
        stop();
      } else console.error(`${signal}: still cleaning up.`);
    });
  }
  // A closed terminal or pipe must not end a run before it has cleaned up.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    get exitCode() {
      return exitCode;
    },
    stopWith(callback) {
      stop = callback;
    },
  };
}

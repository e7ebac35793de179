import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const SIGNALLED = 128;

/** What a run knows of the signals that it got. */
export interface Signals {
  /** Exit code for the first signal, or undefined while there was none. */
  readonly exitCode: number | undefined;
  /**
   * Says what a signal does from now on, in place of ending the process at once.
   *
   * @param stop Called once, with the first signal: it makes the run come to its end, clean-up included.
   */
  stopWith(stop: () => void): void;
}

/** Listens to what wants to end the process. jest runs no clean-up on Ctrl-C, so that its parent has to. */
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
  // A terminal or a pipe that is gone must not end a run before it has cleaned up.
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

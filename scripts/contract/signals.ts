import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up before a signal ends the process. jest runs no clean-up on Ctrl-C, so that its parent has to.
 *
 * @param cleanUp Called once, with the first signal; the process ends when it is done.
 */
export function onSignal(cleanUp: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      console.error(`${signal}: cleaning up.`);
      void cleanUp().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const CHECK_MS = 250;
/** A command that a script puts in the background is meant to outlive the script. */
const IN_BACKGROUND = /(?<!&)&(?!&)/;

/** Ends this process with 0 on a signal, which is how a server is meant to end, after `close`. */
export function endOnSignal(close: () => Promise<void>): void {
  const end = () => void close().finally(() => process.exit(0));
  for (const signal of SIGNALS) process.once(signal, end);
  const script = process.env.npm_lifecycle_script;
  if (script === undefined || IN_BACKGROUND.test(script)) return;
  // npm passes a signal to the shell that it has put between, and that shell ends without passing it on.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, CHECK_MS).unref();
}

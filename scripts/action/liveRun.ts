import { spawn } from "node:child_process";
import type { ActionSettings } from "./settings.js";

/** What came of a live run. */
export interface LiveRun {
  /** Exit code; null where a signal ended it. */
  code: number | null;
  /** What it said on standard error: why it could not judge. */
  message: string;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const MOST_CHARACTERS = 4000;

/**
 * Runs the live suite as a process of its own, which prints where this one does. A job that is cancelled lets it
 * clean up.
 */
export function runLive({
  args,
  environment,
}: Pick<ActionSettings, "args" | "environment">): Promise<LiveRun> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/contract-live.ts", ...args], {
    stdio: ["ignore", "inherit", "pipe"],
    env: { ...process.env, ...environment },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  let message = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    process.stderr.write(chunk);
    message = (message + chunk).slice(-MOST_CHARACTERS);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, message });
    });
  });
}

import { spawn } from "node:child_process";
import type { ActionSettings } from "./readActionSettings.js";

/** The end of a live run. */
export interface LiveRun {
  /** Exit code; null if a signal ended it. */
  code: number | null;
  /** Its standard error: why it could not judge. */
  message: string;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const MAX_CHARACTERS = 4000;

/** Runs the program in a separate process. Signals are passed on, so that it cleans up if the job is cancelled. */
export function runLive(
  program: readonly string[],
  { args, environment }: Pick<ActionSettings, "args" | "environment">,
): Promise<LiveRun> {
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: ["ignore", "inherit", "pipe"],
    env: { ...process.env, ...environment },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  let message = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    process.stderr.write(chunk);
    message = (message + chunk).slice(-MAX_CHARACTERS);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, message });
    });
  });
}

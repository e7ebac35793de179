import { spawn, type ChildProcess } from "node:child_process";
import { compiledScript } from "./compiledScript.js";

/** What a command did until it ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command at work, as a process of its own. */
export interface Command {
  child: ChildProcess;
  /** What came of it, once it is gone. */
  ended: Promise<Ended>;
  /**
   * Waits for something to be printed, on either output.
   *
   * @returns What the first group of the pattern found.
   */
  untilPrinted: (pattern: RegExp) => Promise<string>;
}

/** Variables that a script of ours reads, be they set for a person or by the runner of a CI job. */
const OURS = /^((BIGCOMMERCE|CONTRACT|GITHUB)_.*|NO_COLOR|FORCE_COLOR)$/;

/**
 * Starts a script of ours.
 *
 * @param environment Variables for it, besides those of this process that are none of ours.
 */
export function start(
  script: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Command {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const child = spawn(process.execPath, [compiledScript(script), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...Object.fromEntries(inherited), ...environment },
  });
  const printed = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (chunk: string) => {
      printed[name] += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, ...printed });
    });
  });
  return {
    child,
    ended,
    untilPrinted: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(printed.stdout + printed.stderr);
          if (!found) return;
          listeners.delete(look);
          resolve(found[1] ?? "");
        };
        listeners.add(look);
        look();
        void ended.then(({ stdout, stderr }) => {
          reject(new Error(`It ended before it printed ${pattern.source}:\n${stdout}${stderr}`));
        });
      }),
  };
}

/** Runs a script of ours to its end. */
export function run(...call: Parameters<typeof start>): Promise<Ended> {
  return start(...call).ended;
}

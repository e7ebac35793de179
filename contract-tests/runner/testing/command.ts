import { spawn, type ChildProcess } from "node:child_process";
import { compiledScript } from "./compiledScript.js";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running command, as a child process. */
export interface Command {
  readonly child: ChildProcess;
  /** Resolves once it has ended. */
  readonly ended: Promise<Ended>;
  /** Waits until either output matches, and returns the first group. */
  readonly untilPrinted: (pattern: RegExp) => Promise<string>;
}

/** Variables that our scripts read; developers and CI runners set them too. */
const OURS = /^((BIGCOMMERCE|CONTRACT|GITHUB)_.*|NO_COLOR|FORCE_COLOR)$/;

/** Starts a script of ours, without those variables of this process that it would read. */
export function start(
  script: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Command {
  return startFile(compiledScript(script), args, environment);
}

/** Starts a program in the same way. */
export function startFile(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd?: string,
): Command {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
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

/** Runs a script of ours until it ends. */
export function run(...call: Parameters<typeof start>): Promise<Ended> {
  return start(...call).ended;
}

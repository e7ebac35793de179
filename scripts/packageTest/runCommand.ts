import { spawn } from "node:child_process";

/** What came of a command. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** Both streams, as they came. */
  readonly output: string;
  readonly seconds: number;
}

/** A command that takes longer hangs: a server was left open, or somebody waits for an answer. */
const MOST_MS = 300_000;

/** What npm and jest say in colours, or only to people, is in the way here. */
const quiet = { NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined, NO_UPDATE_NOTIFIER: "1" };

/**
 * Runs a command to its end and keeps what it prints.
 *
 * @param command - Program, `node` for the one that runs this, then its arguments.
 * @param cwd - Folder that it runs in.
 * @param env - Variables besides those of this process.
 * @returns Code and output, also of a program that cannot be started.
 */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const start = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end = (code: number | null, reason = ""): void => {
      clearTimeout(timer);
      const output = `${Buffer.concat(chunks).toString()}${reason}`;
      resolve({ code, output, seconds: (performance.now() - start) / 1000 });
    };
    const child = spawn(program === "node" ? process.execPath : program, args, {
      cwd,
      env: { ...process.env, ...quiet, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Not the timeout of `spawn`, which goes on for a program that could not be started.
    const timer = setTimeout(() => child.kill(), MOST_MS);
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", (error) => {
      end(null, error.message);
    });
    child.once("close", (code, signal) => {
      end(code, signal === null ? "" : `\nended by ${signal} after ${MOST_MS / 1000} s at most`);
    });
  });
}

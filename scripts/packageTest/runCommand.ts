import { execFile } from "node:child_process";

/** A command that takes longer hangs: a server was left open, or it waits for input. */
const MAX_MS = 300_000;

/** Variables of npm and jest that would change what a command prints or does. */
const QUIET = {
  NO_COLOR: "1",
  NO_UPDATE_NOTIFIER: "1",
  FORCE_COLOR: undefined,
  JEST_WORKER_ID: undefined,
  NODE_ENV: undefined,
  NODE_OPTIONS: undefined,
};

/** Runs a command, `node` for the one that runs this, and returns both of its outputs. Throws them if it fails. */
export function runCommand([program, ...args]: readonly [string, ...string[]], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...QUIET }, timeout: MAX_MS, maxBuffer: Infinity };
    const file = program === "node" ? process.execPath : program;
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      const output = stdout + stderr;
      if (error === null) {
        resolve(output);
        return;
      }
      const end = error.signal ? `${error.signal} after at most ${MAX_MS / 1000} s` : String(error.code);
      reject(new Error(`ended with ${end}: ${[program, ...args].join(" ")}\n${output.trim()}`));
    });
    child.stdin?.end();
  });
}

import { spawn } from "node:child_process";

/** A command that runs until it is stopped. */
export interface Background {
  /** What it printed first. */
  printed: string;
  /** Resolves when the command, and all that it has started, is gone. */
  stop: () => Promise<void>;
}

/**
 * Starts a command of the shell and waits for the first that it prints.
 *
 * @throws Error where it ends before.
 */
export async function startInBackground(code: string, environment: NodeJS.ProcessEnv): Promise<Background> {
  // A process group of its own, since the shell does not hand on the signal that ends it.
  const child = spawn("bash", ["-euc", code], {
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const printed = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", resolve);
    void ended.then(() => {
      reject(new Error(`It ended before it printed anything:\n${stderr}`));
    });
  });
  return {
    printed,
    stop: () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      return ended;
    },
  };
}

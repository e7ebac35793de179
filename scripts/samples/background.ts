import { spawn } from "node:child_process";

/** A command that runs until it is stopped. */
export interface Background {
  /** Its first output. */
  printed: string;
  /** Resolves when the command and all processes that it started have ended. */
  stop: () => Promise<void>;
}

/** Starts a shell command and waits for its first output. Throws if the command ends before. */
export async function startInBackground(code: string, environment: NodeJS.ProcessEnv): Promise<Background> {
  // In a process group of its own, because the shell does not pass a signal on.
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

import { spawn, type ChildProcess } from "node:child_process";

const END_WITH_PARENT = `
process.on("disconnect", () => process.exit(1));
// The channel must not keep an idle process alive.
process.channel?.unref();`;

/**
 * Starts a Node script that ends with this process. The channel between them breaks even if this process is killed
 * with -9 and cannot end its children.
 */
export function spawnChildProcess(
  args: readonly string[],
  output: "pipe" | number,
  environment: NodeJS.ProcessEnv = process.env,
): ChildProcess {
  const preload = `data:text/javascript,${encodeURIComponent(END_WITH_PARENT)}`;
  return spawn(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", output, output, "ipc"],
    env: environment,
  });
}

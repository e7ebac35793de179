import { spawn, type ChildProcess } from "node:child_process";

const END_WITH_PARENT = `
process.on("disconnect", () => process.exit(1));
// The channel must not keep a process at work that has nothing more to do.
process.channel?.unref();`;

/**
 * Starts a script of Node that ends with this process, even where that is killed with -9 and cannot end its
 * children: the channel between them breaks.
 *
 * @param args The script and its arguments.
 * @param output Where both outputs go: to this process, or into an open file.
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

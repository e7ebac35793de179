import { spawn, type ChildProcess } from "node:child_process";

const END_WITH_PARENT = `
process.on("disconnect", () => process.exit(1));
// The channel must not keep an idle process alive.
process.channel?.unref();`;

/** Variables of the system and of Node. No other is passed on: it may be a token. */
const PASSED_ON =
  /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TMPDIR|TMP|TEMP|LANG|LC_\w+|TZ|NODE_(OPTIONS|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED))$/i;

/**
 * Starts a Node script that ends with this process. The channel between them breaks even if this process is killed
 * with -9 and cannot end its children.
 *
 * @param variables - Added to those of the system.
 */
export function spawnChildProcess(
  args: readonly string[],
  output: "pipe" | number,
  variables: NodeJS.ProcessEnv = {},
): ChildProcess {
  const preload = `data:text/javascript,${encodeURIComponent(END_WITH_PARENT)}`;
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
  return spawn(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", output, output, "ipc"],
    env: { ...Object.fromEntries(passedOn), ...variables },
  });
}

import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { bundleForNode } from "../bundleForNode.js";
import { HOME } from "./peers.js";

/** Bundles programs, by their paths below the bench without extension, that run in a process of their own. */
export async function bundleWorkers(...names: readonly string[]): Promise<void> {
  await bundleForNode({
    entryPoints: names.map((name) => `${HOME}/${name}.ts`),
    outbase: HOME,
    outdir: `${HOME}/dist`,
    outExtension: { ".js": ".mjs" },
    packages: "external",
  });
}

/** Starts a bundled program. It inherits no flags of Node from this process. */
export function forkWorker(
  name: string,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): ChildProcess {
  return fork(`${HOME}/dist/${name}.mjs`, args, { execArgv: [...execArgv] });
}

/** Waits for the first message of a process. Throws if the process ends before it sends one. */
export async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`A process of the bench ended with ${String(code)}.`);
  });
  // Ignored if the message came first.
  ended.catch(() => undefined);
  const first: readonly unknown[] = await Promise.race([once(child, "message"), ended]);
  return first[0];
}

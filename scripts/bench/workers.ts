import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { bundleForNode } from "../bundleForNode.js";
import { HOME } from "./peers.js";

/**
 * Bundles what runs in a process of its own: what runs TypeScript directly makes functions slower.
 *
 * @param names Their places below the bench, without the ending.
 */
export async function bundleWorkers(...names: readonly string[]): Promise<void> {
  await bundleForNode({
    entryPoints: names.map((name) => `${HOME}/${name}.ts`),
    outbase: HOME,
    outdir: `${HOME}/dist`,
    outExtension: { ".js": ".mjs" },
    packages: "external",
  });
}

/**
 * Starts what was bundled.
 *
 * @param name Its place below the bench, without the ending.
 * @param args What it is told.
 * @param execArgv What Node is told; nothing of what this process was.
 */
export function forkWorker(
  name: string,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): ChildProcess {
  return fork(`${HOME}/dist/${name}.mjs`, args, { execArgv: [...execArgv] });
}

/**
 * Waits for the first message of a process.
 *
 * @throws {Error} Where the process ends before it has sent one.
 */
export async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`A process of the bench ended with ${String(code)}.`);
  });
  // It is lost where the message came first.
  ended.catch(() => undefined);
  const first: readonly unknown[] = await Promise.race([once(child, "message"), ended]);
  return first[0];
}

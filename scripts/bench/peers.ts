import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Agent } from "node:https";

/** Where the bench and what it compares with live, seen from the root. */
export const HOME = "scripts/bench";

/** Installs what the client is compared with, where it is not there yet; none of it is in the root install. */
export function installPeers(): void {
  // Written last, so that an install that broke off is done again.
  if (existsSync(`${HOME}/node_modules/.package-lock.json`)) return;
  const flags = ["--no-audit", "--no-fund", "--ignore-scripts"];
  const { status } = spawnSync("npm", ["ci", "--prefix", HOME, ...flags], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`The peers of the bench could not be installed in ${HOME}.`);
}

/** Any function of a library without types here. */
type Callable = (...args: readonly unknown[]) => unknown;

const loaded = new Map<string, Promise<unknown>>();

/**
 * Loads the default export of a peer, once.
 *
 * @param name Name of its package; not in an import of its own, since the root install lacks it.
 */
export function peer(name: string): Promise<unknown> {
  const loading = loaded.get(name) ?? import(name).then((module: unknown) => propertyOf(module, "default"));
  loaded.set(name, loading);
  return loading;
}

/** Reads a property of whatever a library has answered. */
export function propertyOf(value: unknown, name: string): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}

/** Returns a method of whatever a library has answered, bound to it. */
export function methodOf(value: unknown, name: string): Callable {
  const method = propertyOf(value, name);
  if (!isCallable(method)) throw new TypeError(`A peer has no function "${name}".`);
  return (...args) => Reflect.apply(method, value, args);
}

/** Makes a client of node-bigcommerce. Its host is fixed, so the agent decides where its connections lead. */
export async function createNodeBigcommerce(accessToken: string, agent: Agent): Promise<unknown> {
  const Client = await peer("node-bigcommerce");
  if (!isCallable(Client)) throw new TypeError("node-bigcommerce is no class.");
  const client: unknown = Reflect.construct(Client, [
    { clientId: "bench", accessToken, storeHash: "bench", apiVersion: "v3", agent },
  ]);
  return client;
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}

import type { Agent } from "node:https";
import type { UndiciDispatcher } from "../../src/undiciFetch.js";

/** The folder of the bench, where its peers are installed. */
export const HOME = "scripts/bench";

/** A function of a library without types. */
type Callable = (...args: readonly unknown[]) => unknown;

const loaded = new Map<string, Promise<unknown>>();

/** Loads the default export of a peer once. Without a literal name, because the root does not have the package. */
export function peer(name: string): Promise<unknown> {
  const loading = loaded.get(name) ?? import(name).then((module: unknown) => propertyOf(module, "default"));
  loaded.set(name, loading);
  return loading;
}

/** Reads a property of a value without a type. */
export function propertyOf(value: unknown, name: string): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}

/** Returns a method of a value without a type, bound to the value. */
export function methodOf(value: unknown, name: string): Callable {
  const method = propertyOf(value, name);
  if (!isCallable(method)) throw new TypeError(`A peer has no function "${name}".`);
  return (...args) => Reflect.apply(method, value, args);
}

/** Makes a client of node-bigcommerce. Its host is fixed, so the agent decides where its connections lead. */
export async function createNodeBigcommerce(accessToken: string, agent: Agent): Promise<unknown> {
  const Client = await peer("node-bigcommerce");
  if (!isCallable(Client)) throw new TypeError("node-bigcommerce is not a class.");
  const client: unknown = Reflect.construct(Client, [
    { clientId: "bench", accessToken, storeHash: "bench", apiVersion: "v3", agent },
  ]);
  return client;
}

/** Makes a pool of connections of undici. */
export async function createPool(origin: string): Promise<UndiciDispatcher> {
  const Pool = propertyOf(await peer("undici"), "Pool");
  if (!isCallable(Pool)) throw new TypeError("undici has no class Pool.");
  const pool: unknown = Reflect.construct(Pool, [origin]);
  if (!isDispatcher(pool)) throw new TypeError("A pool of undici has no function request.");
  return pool;
}

function isDispatcher(value: unknown): value is UndiciDispatcher {
  return isCallable(propertyOf(value, "request"));
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}

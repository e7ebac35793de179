import type { Layer } from "../../../src/store/storeContext.js";
import { run, start, type Command, type Ended } from "./command.js";
import { startWatchedStore, type WatchedOptions, type WatchedStore } from "./startWatchedStore.js";

/** Returns a function that starts stores, which are closed after each test. */
export function storesOfTests(): (options?: WatchedOptions, layer?: Layer) => Promise<WatchedStore> {
  const stores: WatchedStore[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  return async (options, layer) => {
    const store = await startWatchedStore(options, layer);
    stores.push(store);
    return store;
  };
}

export function startLive(store: WatchedStore): Command {
  return start("contract-live", [], store.environment);
}

/** Runs the checks on a store, as a user would. */
export function live(
  store: WatchedStore,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return run("contract-live", args, { ...store.environment, ...environment });
}

/** Lists the names of segments that our runs have created. */
export async function oursIn(store: WatchedStore): Promise<string[]> {
  return (await store.names()).filter((name) => name.startsWith("contract-"));
}

/** Answers a wrong token otherwise than documented, which `listSegments.authentication.wrong-token` finds. */
export const teapot: Layer = (request, next, { credentials }) => {
  const token = request.headers["x-auth-token"] || credentials.accessToken;
  return token === credentials.accessToken ? next(request) : Promise.resolve({ status: 418, headers: {} });
};

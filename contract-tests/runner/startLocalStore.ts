import { startStore } from "../../src/store/startStore.js";
import type { StartedTarget } from "../targets/prism.js";
import { storeTarget } from "../targets/store.js";

/** Starts the local store on a free port of loopback, in this process. */
export async function startLocalStore(): Promise<StartedTarget> {
  const store = await startStore();
  return { target: storeTarget(store.url, store), stop: () => store.close() };
}

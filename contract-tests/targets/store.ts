import type { Capability, Target } from "./target.js";
import { startStore } from "../../src/store/startStore.js";
import type { StartedTarget } from "./prism.js";

export const storeCapabilities: readonly Capability[] = [
  "ownData",
  "writes",
  "state",
  "membership",
  "rejectsWrongToken",
  "judgesMalformedJson",
  "foreignHash",
  "doubledHash",
];

export function storeTarget(
  origin: string,
  { storeHash, accessToken, foreignHash }: Pick<Target, "storeHash" | "accessToken" | "foreignHash">,
): Target {
  return {
    name: "store",
    baseUrl: `${origin}/stores/${storeHash}/v3`,
    storeHash,
    accessToken,
    capabilities: storeCapabilities,
    ...(foreignHash !== undefined && { foreignHash }),
  };
}

/** Starts the local store on a free port of loopback, in this process. */
export async function startLocalStore(): Promise<StartedTarget> {
  const store = await startStore();
  const target = storeTarget(store.url, store);
  return {
    target: { ...target, capabilities: [...storeCapabilities, "rawBytes"] },
    stop: () => store.close(),
  };
}

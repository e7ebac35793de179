import type { Capability, Target } from "./target.js";

/** The capabilities of the local store. */
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

/** Describes a local store as a target. */
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

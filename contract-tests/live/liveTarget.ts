import { capabilitiesWithout } from "../targets/leavable.js";
import type { Capability, Target } from "../targets/target.js";
import { baseUrlOf, type LiveSettings } from "./environment.js";

const READING: readonly Capability[] = ["ownData", "rejectsWrongToken", "judgesMalformedJson", "rawBytes"];
const WRITING: readonly Capability[] = ["writes", "state", "membership"];
const READ_ONLY = "the run is read-only (--read-only or CONTRACT_ALLOW=read)";
const NO_HASH =
  "the store hash is unknown: set BIGCOMMERCE_STORE_HASH and BIGCOMMERCE_API_URL, and leave --url out";
/** The client takes no other hash than that of its URL; without one, any will do. */
const SOME_HASH = "unknown";

/**
 * Describes a store as a target.
 *
 * @param againstMembership - Why members cannot be added to segments, if they cannot.
 */
export function liveTarget(settings: LiveSettings, againstMembership: string | undefined): Target {
  const { path, storeHash, accessToken, allowsWrites, without } = settings;
  const missing = new Set([
    ...capabilitiesWithout(without),
    ...(allowsWrites ? [] : WRITING),
    ...(againstMembership === undefined ? [] : (["membership"] as const)),
  ]);
  const all: readonly Capability[] = [
    ...READING,
    ...WRITING,
    ...(storeHash === undefined ? [] : (["doubledHash"] as const)),
  ];
  const readOnly = { writes: READ_ONLY, state: READ_ONLY, membership: READ_ONLY };
  return {
    name: "live",
    baseUrl: baseUrlOf(settings),
    storeHash: storeHash ?? /^\/stores\/([^/]+)/.exec(path)?.[1] ?? SOME_HASH,
    accessToken,
    capabilities: all.filter((capability) => !missing.has(capability)),
    without,
    lacking: {
      ...(againstMembership !== undefined && { membership: againstMembership }),
      ...(!allowsWrites && readOnly),
      ...(storeHash === undefined && { doubledHash: NO_HASH, foreignHash: NO_HASH }),
    },
  };
}

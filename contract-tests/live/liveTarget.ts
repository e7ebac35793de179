import type { Capability, Target } from "../targets/target.js";
import { baseUrlOf, type LiveSettings } from "./environment.js";

const ALWAYS: readonly Capability[] = [
  "ownData",
  "rejectsWrongToken",
  "judgesMalformedJson",
  "doubledHash",
  "rawBytes",
];
const READ_ONLY = "the run is read-only (CONTRACT_ALLOW=read)";

/**
 * Describes a store as a target.
 *
 * @param againstMembership - Why members cannot be added to segments, if they cannot.
 */
export function liveTarget(settings: LiveSettings, againstMembership: string | undefined): Target {
  const { storeHash, accessToken, allowsWrites } = settings;
  const target = { name: "live", baseUrl: baseUrlOf(settings), storeHash, accessToken };
  if (!allowsWrites) {
    return {
      ...target,
      capabilities: ALWAYS,
      lacking: { writes: READ_ONLY, state: READ_ONLY, membership: READ_ONLY },
    };
  }
  const writing: readonly Capability[] = [...ALWAYS, "writes", "state"];
  return againstMembership === undefined
    ? { ...target, capabilities: [...writing, "membership"] }
    : { ...target, capabilities: writing, lacking: { membership: againstMembership } };
}

import type { Capability, Target } from "../targets/target.js";
import { baseUrlOf, type LiveSettings } from "./environment.js";

const ALWAYS: readonly Capability[] = ["ownData", "rejectsWrongToken", "judgesMalformedJson", "doubledHash"];
const READ_ONLY = "the run is read-only (CONTRACT_ALLOW=read)";

/**
 * Describes the store as a target of the suite.
 *
 * @param againstMembership Why it cannot put members into segments, if it cannot.
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

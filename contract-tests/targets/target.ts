import { reasonLeftOut, type Checked, type Leavable } from "./leavable.js";

/** The capabilities of targets, each with the reason that is shown for a target without it. */
export const capabilities = {
  answersByPrefer: "the target cannot be told which status to answer",
  writes: "the target is not to be written to",
  ownData: "the target answers the examples of the spec",
  state: "the target keeps nothing of what is written",
  membership: "the target keeps no shopper profiles",
  rejectsWrongToken: "the target takes every token that is not empty",
  validatesRequests: "how the target answers this is documented nowhere, and trying it may do harm",
  judgesMalformedJson: "the target answers malformed JSON before the API sees it",
  foreignHash: "the target declares no other store",
  rawBytes: "the target is in this process",
  doubledHash: "the target has no stores",
} as const;

export type Capability = keyof typeof capabilities;

/** A server that the suite runs against. */
export interface Target {
  readonly name: string;
  /** Everything before `/segments`. */
  readonly baseUrl: string;
  readonly storeHash: string;
  readonly accessToken: string;
  readonly capabilities: readonly Capability[];
  /** Reasons of this target, shown in place of the general ones. */
  readonly lacking?: Partial<Record<Capability, string>>;
  /** Things that it leaves out on purpose. */
  readonly without?: readonly Leavable[];
  /** Hash of another store on the same server, to which the token gives no access. */
  readonly foreignHash?: string;
}

/** Returns why a check cannot run on a target; undefined if it can. */
export function reasonToSkip(target: Target, check: Checked<Capability>): string | undefined {
  const leftOut = reasonLeftOut(check, target.without ?? []);
  const lacking = check.needs.find((capability) => !target.capabilities.includes(capability));
  return leftOut ?? (lacking && (target.lacking?.[lacking] ?? capabilities[lacking]));
}

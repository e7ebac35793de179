/** What a target may be able to do, with the reason that is shown where it is not. */
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
  doubledHash: "the target has no stores",
} as const;

/** A thing that a check may need of its target. */
export type Capability = keyof typeof capabilities;

/** A server that the suite runs against. */
export interface Target {
  name: string;
  /** Everything before `/segments`. */
  baseUrl: string;
  storeHash: string;
  accessToken: string;
  capabilities: readonly Capability[];
  /** Why this very target lacks a capability, shown in place of the general reason. */
  lacking?: Partial<Record<Capability, string>>;
  /** Hash of another store on the same server, which the token does not open. */
  foreignHash?: string;
}

/**
 * Says why a check cannot run on a target.
 *
 * @returns The reason, or undefined where the target can do all that is needed.
 */
export function reasonToSkip(target: Target, needs: readonly Capability[]): string | undefined {
  const lacking = needs.find((capability) => !target.capabilities.includes(capability));
  return lacking && (target.lacking?.[lacking] ?? capabilities[lacking]);
}

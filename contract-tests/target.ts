/** What a target may be able to do, with the reason that is shown where it is not. */
export const capabilities = {
  answersByPrefer: "the target cannot be told which status to answer",
  state: "the target keeps nothing of what is written",
  membership: "the target keeps no shopper profiles",
  rejectsWrongToken: "the target takes every token that is not empty",
  validatesRequests: "how the target answers this is documented nowhere, and trying it may do harm",
  judgesMalformedJson: "the target answers malformed JSON before the API sees it",
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
}

/**
 * Says why a check cannot run on a target.
 *
 * @returns The reason, or undefined where the target can do all that is needed.
 */
export function reasonToSkip(target: Target, needs: readonly Capability[]): string | undefined {
  const lacking = needs.find((capability) => !target.capabilities.includes(capability));
  return lacking && capabilities[lacking];
}

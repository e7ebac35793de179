import type { createSegmentsClient } from "../../src/index.js";

/** A plausible bug of a client, with the check that must catch it. */
export interface ClientFault {
  /** Operation and bug: `deleteSegments.unguarded`. */
  readonly name: string;
  /** Id of the check that must catch it. */
  readonly about: string;
  /** One sentence about the wrong behaviour. */
  readonly description: string;
  readonly create: typeof createSegmentsClient;
}

export function clientFault(
  name: string,
  about: string,
  description: string,
  create: typeof createSegmentsClient,
): ClientFault {
  return { name, about, description, create };
}

import type { createSegmentsClient } from "../../src/index.js";

/** A plausible bug of a client, with the check that must catch it. */
export interface ClientFault {
  /** Operation and bug: `deleteSegments.unguarded`. */
  name: string;
  /** Id of the check that must catch it. */
  about: string;
  /** One sentence about the wrong behaviour. */
  description: string;
  create: typeof createSegmentsClient;
}

export function clientFault(
  name: string,
  about: string,
  description: string,
  create: typeof createSegmentsClient,
): ClientFault {
  return { name, about, description, create };
}

import type { createSegmentsClient } from "../../src/index.js";

/** A plausible bug of a client: another way to make one, and what it is for. */
export interface ClientFault {
  /** Operation and what is wrong: `deleteSegments.unguarded`. */
  name: string;
  /** Id of the check that must catch it. */
  about: string;
  /** What the client does wrong, as a sentence. */
  description: string;
  create: typeof createSegmentsClient;
}

/** Writes a fault down. */
export function clientFault(
  name: string,
  about: string,
  description: string,
  create: typeof createSegmentsClient,
): ClientFault {
  return { name, about, description, create };
}

import { assembleClient, type SegmentsClient } from "./assembleClient.js";
import { systemEnvironment } from "./time/systemEnvironment.js";
import type { SegmentsClientOptions } from "./options/resolveOptions.js";

export type { SegmentsClient } from "./assembleClient.js";

/**
 * Creates a client for the segments of one store.
 *
 * @param options - Store and token, and whatever differs from the defaults.
 * @returns A frozen client whose calls reject with a `UsageError` for what they refuse to send.
 * @throws {UsageError} For an option that is missing, unknown or of no use.
 * @see openapi.yaml `#/paths`
 */
export function createSegmentsClient(options: SegmentsClientOptions): SegmentsClient {
  return assembleClient(options, systemEnvironment);
}

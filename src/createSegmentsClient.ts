import { createRawLevel } from "./raw/createRawLevel.js";
import { systemEnvironment, type Environment } from "./time/systemEnvironment.js";
import type { SegmentsClientOptions } from "./options/resolveOptions.js";
import type { RawClient } from "./raw/rawClient.js";
import { createSegmentsLevel, type Segments } from "./segments/createSegmentsLevel.js";

/**
 * The client of the five Segments operations, on two levels over one transport.
 *
 * On the raw level a method of HTTP takes a path of the spec, then an object of `params` (`query`, `path`), `body`,
 * `headers`, `signal`, `timeoutMs` and `parseAs`, and answers `{ data, error, response }`, of which only `response.ok`
 * tells success. On the other, `segments`, functions take lists of any length and throw for every error.
 */
export interface SegmentsClient extends RawClient {
  /** The level that takes lists of any length and throws for every error. */
  readonly segments: Segments;
}

/**
 * Creates a client for the segments of one store.
 *
 * @param options - Store and token, and options that differ from the defaults.
 * @returns A frozen client whose calls reject with a `UsageError` for what they refuse to send.
 * @throws {UsageError} For an option that is missing, unknown or of no use.
 * @see openapi.yaml `#/paths`
 */
export function createSegmentsClient(options: SegmentsClientOptions): SegmentsClient {
  return assembleClient(options, systemEnvironment);
}

/** Creates a client in a given environment, so that a test can run it on its own clock. */
export function assembleClient(options: SegmentsClientOptions, environment: Environment): SegmentsClient {
  const { raw, send, settings } = createRawLevel(options, environment);
  return Object.freeze({ ...raw, segments: createSegmentsLevel({ send, settings, environment }) });
}

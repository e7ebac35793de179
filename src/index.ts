export { createSegmentsClient, type SegmentsClient } from "./createSegmentsClient.js";
export { SegmentsError, UsageError } from "./errors.js";
export type { SegmentsClientOptions } from "./options.js";
export type { components, paths } from "../generated/schema.js";

import { bulkEnvelopes } from "../bulkEnvelopes.js";
import type { Fault } from "../fault.js";

export const envelopesFaults: readonly Fault[] = [
  bulkEnvelopes("updateSegments", "failed-none"),
  bulkEnvelopes("updateSegments", "counts-of-store"),
  bulkEnvelopes("updateSegments", "inner-500"),
  bulkEnvelopes("updateSegments", "inner-200"),
];

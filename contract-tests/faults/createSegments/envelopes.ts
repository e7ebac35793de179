import { bulkEnvelopes } from "../bulkEnvelopes.js";
import type { Fault } from "../fault.js";

export const envelopesFaults: readonly Fault[] = [
  bulkEnvelopes("createSegments", "total-of-errors"),
  bulkEnvelopes("createSegments", "success-rolled-back"),
  bulkEnvelopes("createSegments", "inner-200"),
  bulkEnvelopes("createSegments", "inner-500"),
  bulkEnvelopes("createSegments", "inner-422"),
  bulkEnvelopes("createSegments", "inner-text"),
];

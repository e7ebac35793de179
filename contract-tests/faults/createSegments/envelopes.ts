import { bulkEnvelopes } from "../bulkEnvelopes.js";
import type { Fault } from "../fault.js";

export const envelopesFaults: readonly Fault[] = [
  bulkEnvelopes("createSegments", "total-of-errors"),
  bulkEnvelopes("createSegments", "inner-200"),
  bulkEnvelopes("createSegments", "inner-500"),
  bulkEnvelopes("createSegments", "inner-422"),
];

import type { Check } from "../../run/check.js";
import { bodyChecks } from "./body.js";
import { conflictChecks } from "./conflict.js";
import { creationChecks } from "./creation.js";

/** The checks that are about createSegments alone. */
export const createSegmentsChecks: readonly Check[] = [...creationChecks, ...conflictChecks, ...bodyChecks];

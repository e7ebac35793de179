import type { Check } from "../../run/check.js";
import { bodyChecks } from "./body.js";
import { updateChecks } from "./update.js";

/** The checks that are about updateSegments alone. */
export const updateSegmentsChecks: readonly Check[] = [...updateChecks, ...bodyChecks];

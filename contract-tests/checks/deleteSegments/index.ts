import type { Check } from "../../run/check.js";
import { deletionChecks } from "./deletion.js";

/** The checks that are about deleteSegments alone. */
export const deleteSegmentsChecks: readonly Check[] = [...deletionChecks];

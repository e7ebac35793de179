import type { Check } from "../../run/check.js";
import { filterChecks } from "./filter.js";
import { listChecks } from "./list.js";
import { pagesChecks } from "./pages.js";

/** The checks that are about listSegments alone. */
export const listSegmentsChecks: readonly Check[] = [...listChecks, ...filterChecks, ...pagesChecks];

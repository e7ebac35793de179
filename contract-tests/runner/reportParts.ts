import { readSource } from "../files/readSource.js";
import type { PageAssets } from "../report/page/contentSecurityPolicy.js";
import { readPageAssets } from "../report/page/readPageAssets.js";
import { specificationLines, type LineOf } from "../report/specificationLines.js";

/** Path of the spec source, relative to the repository. */
export const SPECIFICATION_SOURCE = "openapi/openapi.yaml";

/** The parts of reports that are the same in every run. */
export interface ReportParts {
  readonly assets: PageAssets;
  /** Finds the line of a place in the spec. */
  readonly lineOf: LineOf;
}

let parts: ReportParts | undefined;

/** Reads the parts once: half a second, which passes unseen while jest runs. */
export function readReportParts(): ReportParts {
  parts ??= {
    assets: readPageAssets(),
    lineOf: specificationLines(readSource(SPECIFICATION_SOURCE)),
  };
  return parts;
}

import { readFileSync } from "node:fs";
import { readPageAssets, type PageAssets } from "../report/page/assets.js";
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
    lineOf: specificationLines(readFileSync(SPECIFICATION_SOURCE, "utf8")),
  };
  return parts;
}

import { readFileSync, writeFileSync } from "node:fs";
import { isJsonObject, parseJson, resolvePointer } from "../../contract-tests/spec/json.js";
import type { Measured } from "./measure.js";
import { GUIDE, sectionOf, withSection } from "./section.js";

const FILE = "scripts/generators/measured.json";
const MANIFEST = "scripts/generators/package.json";

/** Reads the measurement that the guide shows. */
export function readMeasured(): Measured {
  const value: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  if (!isMeasured(value)) throw new Error(`${FILE} is not a measurement of both editions.`);
  return value;
}

/** Writes a measurement, and the guide that shows it. */
export function writeMeasured(measured: Measured): void {
  writeFileSync(FILE, `${JSON.stringify(measured, undefined, 2)}\n`);
  writeFileSync(GUIDE, guideWith(measured));
}

/** Returns the text of the guide as it is for a measurement. */
export function guideWith(measured: Measured): string {
  const versions = resolvePointer(parseJson(readFileSync(MANIFEST, "utf8"))?.value, "/dependencies");
  return withSection(
    readFileSync(GUIDE, "utf8"),
    sectionOf(measured, isJsonObject(versions) ? versions : {}),
  );
}

function isMeasured(value: unknown): value is Measured {
  const isEdition = (edition: unknown) => isJsonObject(edition) && Object.values(edition).every(isJsonObject);
  return isJsonObject(value) && isEdition(value.spec) && isEdition(value.safe);
}

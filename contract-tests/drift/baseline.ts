import { readFileSync } from "node:fs";
import { operationIds } from "../spec/operations.js";
import { isObject, parseJson, resolvePointer, type JsonObject } from "../spec/json.js";
import type { Baseline } from "./compareDrift.js";
import type { DriftEntry } from "./entry.js";

const KINDS = ["status", "property", "header", "value", "reading"];
const CLASSES = ["breaking", "additive", "reading"];

/** Reads the report to compare a run with, before the run clears its own reports. */
export function readBaseline(path: string): Baseline | undefined {
  if (path === "") return undefined;
  try {
    return parseBaseline(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be compared with: ${reason}.`);
  }
}

/** Parses the `contract.json` of an earlier run. */
export function parseBaseline(text: string): Baseline {
  const report = parseJson(text)?.value;
  if (!isObject(report)) throw new Error("it is not JSON");
  const { version } = report;
  if (version !== 2) {
    const other = typeof version === "number" ? String(version) : "none";
    throw new Error(`it is no report of version 2 (its version: ${other})`);
  }
  if (!hasRun(report)) throw new Error("it does not say when it was drawn up");
  if (!hasTargets(report)) throw new Error("its targets hold no results and no drift");
  return report;
}

function hasRun(report: JsonObject): report is JsonObject & Pick<Baseline, "run"> {
  const texts = ["/run/startedAt", "/run/suite", "/run/specification/version", "/run/specification/sha256"];
  return texts.every((pointer) => typeof resolvePointer(report, pointer) === "string");
}

function hasTargets(report: JsonObject): report is JsonObject & Pick<Baseline, "targets"> {
  return Array.isArray(report.targets) && report.targets.every(isTarget);
}

function isTarget(value: unknown): boolean {
  return (
    isObject(value) &&
    Array.isArray(value.results) &&
    value.results.every(isResult) &&
    Array.isArray(value.drift) &&
    value.drift.every(isDriftEntry)
  );
}

function isResult(value: unknown): boolean {
  return isObject(value) && typeof value.id === "string" && typeof value.status === "string";
}

function isDriftEntry(value: unknown): value is DriftEntry {
  if (!isObject(value)) return false;
  const texts = [value.what, value.check, value.fingerprint];
  return (
    texts.every((text) => typeof text === "string") &&
    operationIds.some((operationId) => operationId === value.operationId) &&
    KINDS.some((kind) => kind === value.kind) &&
    CLASSES.some((name) => name === value.class)
  );
}

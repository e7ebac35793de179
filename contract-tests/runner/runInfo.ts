import { createHash } from "node:crypto";
import { readSource } from "../files/readSource.js";
import { settledBy } from "../checks/settledBy.js";
import { levelOf } from "../run/levelOf.js";
import type { Check } from "../run/check.js";
import { resolvePointer } from "../spec/json.js";
import type { CheckEntry } from "../report/contractReport.js";
import { BUNDLE } from "../spec/specification.js";
import type { RunInfo } from "../run/session.js";

export function runInfo(startedAt: Date): RunInfo {
  const bundle = readSource(BUNDLE);
  return {
    startedAt: startedAt.toISOString(),
    suite: versionIn(readSource("package.json"), "/version"),
    specification: {
      version: versionIn(bundle, "/info/version"),
      sha256: createHash("sha256").update(bundle).digest("hex"),
    },
  };
}

/** Says which version of the contract judges. */
export function versionLine(): string {
  const { suite, specification } = runInfo(new Date());
  return `Segments contract ${suite}, spec ${specification.version} (${specification.sha256.slice(0, 12)})`;
}

export function checkEntries(checks: readonly Check[]): CheckEntry[] {
  return checks.map((check) => {
    const { id, operationId, requirement, pointer } = check;
    return { id, operationId, level: levelOf(check), requirement, ...settledBy(id), pointer };
  });
}

function versionIn(json: string, pointer: string): string {
  const version = resolvePointer(JSON.parse(json), pointer);
  return typeof version === "string" ? version : "unknown";
}

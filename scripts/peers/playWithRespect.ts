import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { isObject, parseJson } from "../../contract-tests/spec/json.js";
import { BUNDLE } from "../../contract-tests/spec/specification.js";
import { operations } from "../../src/operations.js";
import { startStore } from "../../src/testing.js";
import { runRedocly } from "../runRedocly.js";
import type { PeerResult } from "./peerResult.js";

const REPORTS = "reports/peers";
const WORKFLOWS = `${REPORTS}/openapi.arazzo.yaml`;
const RESULTS = `${REPORTS}/respect.json`;

/** Judges the report of Respect: every operation has a workflow, and every check of it passes. */
export function judgeChecks(report: unknown): Omit<PeerResult, "peer"> {
  const listAt = (value: unknown, key: string) =>
    isObject(value) && Array.isArray(value[key]) ? value[key].filter(isObject) : [];
  const files = isObject(report) && isObject(report.files) ? Object.values(report.files) : [];
  const workflows = files.flatMap((file) => listAt(file, "executedWorkflows"));
  const checks = workflows.flatMap((workflow) =>
    listAt(workflow, "executedSteps").flatMap((step) =>
      listAt(step, "checks").map(({ name, passed, message }) => ({
        isPassed: passed === true,
        line: `${String(workflow.workflowId)}: ${String(name)}: ${String(message)}`,
      })),
    ),
  );
  const wanted = Object.keys(operations).length;
  return {
    green: checks.filter(({ isPassed }) => isPassed).length,
    red: [
      ...checks.filter(({ isPassed }) => !isPassed).map(({ line }) => line),
      ...(workflows.length === wanted
        ? []
        : [`There are ${workflows.length} workflows for ${wanted} operations.`]),
    ],
    leftOut: [],
  };
}

/**
 * Lets Redocly make workflows of the spec, and runs them with Respect, which sends required parameters alone: its DELETE
 * of all segments comes before its removal of profiles.
 */
export async function playWithRespect(): Promise<PeerResult> {
  mkdirSync(REPORTS, { recursive: true });
  for (const path of [WORKFLOWS, RESULTS]) rmSync(path, { force: true });
  const made = await runRedocly(["generate-arazzo", BUNDLE, `--output-file=${WORKFLOWS}`]);
  const store = await startStore({ variant: "example-data" });
  const { stdout, stderr } = await runRedocly([
    "respect",
    WORKFLOWS,
    `--input=XAuthToken=${store.accessToken}`,
    `--server=openapi=${store.baseUrl}`,
    `--json-output=${RESULTS}`,
  ]).finally(() => store.close());
  try {
    return { peer: "Redocly Respect", ...judgeChecks(parseJson(readFileSync(RESULTS, "utf8"))?.value) };
  } catch (error) {
    throw new Error(`Respect did not run:\n${made.stderr}${stdout}${stderr}`, { cause: error });
  }
}

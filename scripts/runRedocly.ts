import { runNode } from "./runNode.js";

const REDOCLY = "node_modules/@redocly/cli/bin/cli.js";

/** Runs Redocly for its output and without telemetry. */
export function runRedocly(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return runNode([REDOCLY, ...args], { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" });
}

import type { parseArgs } from "node:util";
import type { Check } from "../run/check.js";
import { checksUnder } from "../checks/index.js";
import type { Views } from "./printReport.js";

/** The checks that the command line selects, and how to show their results. */
export interface Selection {
  /** Prefix of their ids. */
  only: string;
  selected: readonly Check[];
  /** Whether they are to be listed in place of run. */
  isListed: boolean;
  /** Path of an earlier report to compare with; empty where there is none. */
  baseline: string;
  views: Views;
}

/** The flags of a run, as `parseArgs` takes them. */
export const selectionFlags = {
  list: { type: "boolean", default: false },
  only: { type: "string", default: "" },
  baseline: { type: "string", default: "" },
  quiet: { type: "boolean", default: false },
  open: { type: "boolean", default: false },
  annotations: { type: "boolean" },
} as const;

export type SelectionFlags = ReturnType<typeof parseArgs<{ options: typeof selectionFlags }>>["values"];

export function selectionUsage(script: string): string {
  return `Usage: npm run ${script} [-- --list | [--only PREFIX] [--baseline FILE] [--quiet] [--open] [--annotations]]
  --list           prints the checks and runs none
  --only PREFIX    runs the checks whose ids begin with it
  --baseline FILE  compares drift with that of an earlier contract.json
  --quiet          prints the ids of what failed and the last line only
  --open           opens the HTML report
  --annotations    prints violations as annotations of GitHub, the default in its runner`;
}

export function readSelection(
  { list, only, baseline, quiet, open, annotations }: SelectionFlags,
  usage: string,
  environment: NodeJS.ProcessEnv = process.env,
): Selection {
  const selected = checksUnder(only);
  if (selected.length === 0) throw new Error(`No check has an id that begins with "${only}".\n${usage}`);
  const views = {
    isQuiet: quiet,
    opens: open,
    annotates: annotations ?? environment.GITHUB_ACTIONS === "true",
  };
  return { only, selected, isListed: list, baseline, views };
}

/** Writes checks as lines of id and requirement. */
export function listingOf(selected: readonly Check[]): string {
  return selected.map(({ id, requirement }) => `${id}\t${requirement}`).join("\n");
}

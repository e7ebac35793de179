import type { Check } from "../run/check.js";
import { checksUnder } from "../checks/index.js";
import { FlagError, readFlags } from "../../scripts/flags.js";
import type { Views } from "./printReport.js";

/** What the command line asks for: which checks, and how their results are shown. */
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

/**
 * Reads the command line of a run.
 *
 * @param script Name of the npm script, for the usage.
 * @param environment Tells whether the run is a step of GitHub Actions.
 * @throws FlagError for other flags, and where no check is selected.
 */
export function readSelection(script: string, environment: NodeJS.ProcessEnv = process.env): Selection {
  const usage = `Usage: npm run ${script} [-- --list | [--only PREFIX] [--baseline FILE] [--quiet] [--open] [--annotations]]`;
  const { list, only, baseline, quiet, open, annotations } = readFlags(
    {
      list: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      baseline: { type: "string", default: "" },
      quiet: { type: "boolean", default: false },
      open: { type: "boolean", default: false },
      annotations: { type: "boolean", default: environment.GITHUB_ACTIONS === "true" },
    },
    usage,
  );
  const selected = checksUnder(only);
  if (selected.length === 0) throw new FlagError(`No check has an id that begins with "${only}".\n${usage}`);
  const views = { isQuiet: quiet, opens: open, annotates: annotations };
  return { only, selected, isListed: list, baseline, views };
}

/** Writes checks as lines of id and requirement. */
export function listingOf(selected: readonly Check[]): string {
  return selected.map(({ id, requirement }) => `${id}\t${requirement}`).join("\n");
}

import type { Check } from "../../contract-tests/check.js";
import { checksUnder } from "../../contract-tests/checks/index.js";
import { FlagError, readFlags } from "../flags.js";

/** The checks that the command line asks for. */
export interface Selection {
  /** Prefix of their ids. */
  only: string;
  selected: readonly Check[];
  /** Whether they are to be listed in place of run. */
  isListed: boolean;
}

/**
 * Reads `--list` and `--only` from the command line.
 *
 * @param script Name of the npm script, for the usage.
 * @throws FlagError for other flags, and where no check is selected.
 */
export function readSelection(script: string): Selection {
  const usage = `Usage: npm run ${script} [-- --list | --only PREFIX]`;
  const { list, only } = readFlags(
    { list: { type: "boolean", default: false }, only: { type: "string", default: "" } },
    usage,
  );
  const selected = checksUnder(only);
  if (selected.length === 0) throw new FlagError(`No check has an id that begins with "${only}".\n${usage}`);
  return { only, selected, isListed: list };
}

/** Writes checks as lines of id and requirement. */
export function listingOf(selected: readonly Check[]): string {
  return selected.map(({ id, requirement }) => `${id}\t${requirement}`).join("\n");
}

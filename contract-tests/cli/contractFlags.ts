import type { GivenSettings } from "../live/environment.js";
import { selectionFlags } from "../runner/selection.js";
import { isLeavable, leavables } from "../targets/leavable.js";
import { configArgs } from "./configArgs.js";
import { FlagError, readFlags, type FlagValues } from "./flags.js";
import { nearestName } from "./nearestName.js";

/** Flags that a file of settings can hold too. */
const { list, ...selecting } = selectionFlags;
const settable = {
  ...selecting,
  url: { type: "string" },
  "allow-http": { type: "boolean", default: false },
  "read-only": { type: "boolean", default: false },
  without: { type: "string", multiple: true },
  deviations: { type: "string" },
  reports: { type: "string" },
} as const;

/** The flags of a run on any server. */
export const contractFlags = {
  ...settable,
  list,
  store: { type: "boolean", default: false },
  config: { type: "string" },
  version: { type: "boolean", default: false },
} as const;

export type ContractFlags = FlagValues<typeof contractFlags>;

/**
 * Adds the file of settings to flags, which win.
 *
 * @throws {RunImpossible} If the file is wrong.
 */
export function withConfig(
  { config }: { readonly config?: string | undefined },
  args: readonly string[] = process.argv.slice(2),
): ContractFlags {
  const saysWithout = args.some((arg) => /^--without\b/.test(arg));
  const fromFile = configArgs(config, settable).filter((arg) => !saysWithout || !/^--without=/.test(arg));
  return readFlags(contractFlags, undefined, [...fromFile, ...args]).flags;
}

/** @throws {FlagError} For something that no server can leave out. */
export function givenSettings(flags: ContractFlags): GivenSettings {
  const { without = [] } = flags;
  const unknown = without.find((name) => !isLeavable(name));
  if (unknown !== undefined) {
    const known = leavables.join(", ");
    throw new FlagError(
      `--without takes ${known}, not "${unknown}"; the nearest is ${nearestName(unknown, leavables)}.`,
    );
  }
  return {
    url: flags.url,
    allowsHttp: flags["allow-http"],
    isReadOnly: flags["read-only"],
    without: leavables.filter((name) => without.includes(name)),
    deviations: flags.deviations,
  };
}

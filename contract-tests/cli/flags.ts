import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestName } from "./nearestName.js";

/** The flags that a command has, as `parseArgs` takes them. */
export type Flags = NonNullable<ParseArgsConfig["options"]>;

/** The values of flags. */
export type FlagValues<Options extends Flags> = ReturnType<typeof parseArgs<{ options: Options }>>["values"];

/** The command line is not one that the command understands. */
export class FlagError extends Error {
  override readonly name = "FlagError";
}

/** A command line that the command understands. */
export interface CommandLine<Options extends Flags> {
  readonly asksForHelp: boolean;
  readonly flags: FlagValues<Options>;
  /** The argument that belongs to no flag; empty if the command needs none. */
  readonly operand: string;
}

/** Reads a command line with at most one operand, the argument that belongs to no flag. */
export function readFlags<Options extends Flags>(
  options: Options,
  operand?: string,
  args: readonly string[] = process.argv.slice(2),
): CommandLine<Options> {
  const asksForHelp = args.includes("--help");
  const others = args.filter((arg) => arg !== "--help");
  const { values, positionals } = parsed(options, others, operand !== undefined);
  const [first, second] = positionals;
  if (second !== undefined) throw new FlagError(`Unexpected argument '${second}'.`);
  if (operand !== undefined && first === undefined && !asksForHelp)
    throw new FlagError(`${operand} is missing.`);
  return { asksForHelp, flags: values, operand: first ?? "" };
}

function parsed<Options extends Flags>(options: Options, args: string[], allowPositionals: boolean) {
  try {
    return parseArgs({ options, args, allowPositionals });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, unknown] = /Unknown option '(-[^']*)'/.exec(message) ?? [];
    if (unknown === undefined) throw new FlagError(message);
    const known = [...Object.keys(options), "help"].map((name) => `--${name}`);
    throw new FlagError(`Unknown option '${unknown}'; the nearest is ${nearestName(unknown, known)}.`);
  }
}

import { printable } from "../report/printable.js";
import { FlagError, readFlags, type Flags, type FlagValues } from "./flags.js";

/** A command of `package.json` or of the package. */
export interface Command<Options extends Flags> {
  /** Printed after the message about a wrong command line. */
  readonly usage: string;
  /** Printed for `--help`; the usage if left out. */
  readonly help?: string;
  readonly options: Options;
  /** Name of the one argument that belongs to no flag, if the command needs one. */
  readonly operand?: string;
  /** Does the work and returns the exit code. */
  readonly run: (flags: FlagValues<Options>, operand: string) => number | Promise<number>;
  /** Chooses the exit code for an error; 1 for all if left out. */
  readonly exitCodeFor?: (error: unknown) => number;
}

/** The exit code for a command line that the command does not understand. */
const MISUSED = 2;

/**
 * Runs the command of this process and sets the exit code. Nothing happens before the command line is understood. An
 * error shows its message without the stack.
 */
export async function runCommand<Options extends Flags>(command: Command<Options>): Promise<void> {
  const { usage, help = usage, options, run, exitCodeFor = () => 1 } = command;
  try {
    const { asksForHelp, flags, operand } = readFlags(options, command.operand);
    if (asksForHelp) console.log(help);
    process.exitCode = asksForHelp ? 0 : await run(flags, operand);
  } catch (error) {
    const message = printable(error instanceof Error ? error.message : String(error));
    const isMisused = error instanceof FlagError;
    console.error(isMisused ? `${message}\n${usage}` : message);
    process.exitCode = isMisused ? MISUSED : exitCodeFor(error);
  }
}

import { parseArgs, type ParseArgsConfig } from "node:util";

/** A command was called in a way that it does not understand. */
export class FlagError extends Error {
  override readonly name = "FlagError";
}

/**
 * Reads the flags of the command line.
 *
 * @param options The flags that there are, as `parseArgs` of Node takes them.
 * @param usage Line that tells how the command is called.
 * @throws FlagError saying which flag is wrong, and the usage.
 */
export function readFlags<Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
  usage: string,
): ReturnType<typeof parseArgs<{ options: Options }>>["values"] {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new FlagError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

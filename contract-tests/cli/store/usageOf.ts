/** A value of a flag. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** The values of the flags of a command. */
export interface Names {
  readonly variants: readonly Named[];
  readonly faults?: readonly Named[] | undefined;
}

/** The texts about a command. */
export interface Usage {
  /** Its call with all flags. */
  readonly line: string;
  /** All names with their descriptions. */
  readonly catalogue: string;
  /** The call, the flags and the catalogue. */
  readonly help: string;
}

const FAULT = "  --fault NAME              The fault of the store.\n";

/** Writes the texts about a command that starts a store, for its call without flags. */
export function usageOf(call: string, { variants, faults }: Names): Usage {
  const line = `Usage: ${call} [--port PORT] [--host NAME]... [--seed NUMBER]
       [--variant NAME]...${faults ? " [--fault NAME]" : ""} [--latency-ms MS] [--quota REQUESTS/WINDOWMS] [--list] [--help]`;
  const catalogue = [
    ...section("Variants", variants),
    ...(faults ? ["", ...section("Faults", faults)] : []),
  ].join("\n");
  const help = `${line}

Starts a store that keeps its data until a signal ends it, with exit code 0, and prints its address and token for a shell.

  --port PORT               Port; a free one if left out.
  --host NAME               Listens there too, and not only on 127.0.0.1: a name of this container, or an address.
                            Repeatable. Beside an address, names are only answered to: --host 0.0.0.0 --host emulator.
  --seed NUMBER             Seed of ids, tokens and the store hash; 1 if left out.
  --variant NAME            A reading of the documents; may be given several times.
${faults ? FAULT : ""}  --latency-ms MS           Duration of an operation.
  --quota REQUESTS/WINDOWMS Requests that a window allows: 150/30000.
  --list                    Prints the names and ends.
  --help                    Prints this text and ends.

${catalogue}`;
  return { line, catalogue, help };
}

function section(title: string, items: readonly Named[]): string[] {
  const width = Math.max(...items.map(({ name }) => name.length));
  return [`${title}:`, ...items.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`)];
}

/** What a flag takes, and what it means. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** The names that the flags of a command take. */
export interface Names {
  readonly variants: readonly Named[];
  readonly faults?: readonly Named[] | undefined;
}

/** What a command tells of itself. */
export interface Usage {
  /** How it is called, in short. */
  readonly line: string;
  /** All names, with what they mean. */
  readonly catalogue: string;
  /** Everything. */
  readonly help: string;
}

const FAULT = "  --fault NAME              What is wrong with the store.\n";

/**
 * Writes what a command that starts a store tells of itself.
 *
 * @param call How it is called, without flags.
 * @param names The names that its flags take.
 */
export function usageOf(call: string, { variants, faults }: Names): Usage {
  const line = `Usage: ${call} [--port PORT] [--seed NUMBER] [--variant NAME]...${faults ? " [--fault NAME]" : ""}
       [--latency-ms MS] [--quota REQUESTS/WINDOWMS] [--list] [--help]`;
  const catalogue = [
    ...section("Variants", variants),
    ...(faults ? ["", ...section("Faults", faults)] : []),
  ].join("\n");
  const help = `${line}

Starts a store on loopback that keeps what it is told, until Ctrl-C, and prints where it is and how to get in.

  --port PORT               Port on 127.0.0.1; any that is free where it is left out.
  --seed NUMBER             What ids, tokens and the store hash follow from; 1 where it is left out.
  --variant NAME            How the store reads the documents; may be given several times.
${faults ? FAULT : ""}  --latency-ms MS           How long an operation takes.
  --quota REQUESTS/WINDOWMS How many requests a window allows: 150/30000.
  --list                    Prints the names.
  --help                    Prints this.

${catalogue}`;
  return { line, catalogue, help };
}

function section(title: string, items: readonly Named[]): string[] {
  const width = Math.max(...items.map(({ name }) => name.length));
  return [`${title}:`, ...items.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`)];
}

import { faults } from "../contract-tests/store/faults/index.js";
import { startStore, variants, type Quota } from "../contract-tests/store/index.js";
import { FlagError, readFlags } from "./flags.js";

const USAGE = `Usage: npm run store -- [--port PORT] [--seed NUMBER] [--variant NAME]... [--fault NAME]
                        [--latency-ms MS] [--quota REQUESTS/WINDOWMS] [--list] [--help]`;

const HELP = `${USAGE}

Starts a store on loopback that keeps what it is told, until Ctrl-C, and prints where it is and how to get in.

  --port PORT               Port on 127.0.0.1; any that is free where it is left out.
  --seed NUMBER             What ids, tokens and the store hash follow from; 1 where it is left out.
  --variant NAME            How the store reads the documents; may be given several times.
  --fault NAME              What is wrong with the store.
  --latency-ms MS           How long an operation takes.
  --quota REQUESTS/WINDOWMS How many requests a window allows: 150/30000.
  --list                    Prints the variants and the faults.
  --help                    Prints this.`;

const LARGEST_PORT = 65_535;
const LARGEST_WAIT_MS = 2 ** 31 - 1;

/** Exit code for a command that cannot do what it is told. */
const REFUSED = 2;

async function main(): Promise<void> {
  const flags = readFlags(
    {
      port: { type: "string" },
      seed: { type: "string" },
      variant: { type: "string", multiple: true },
      fault: { type: "string" },
      "latency-ms": { type: "string" },
      quota: { type: "string" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    USAGE,
  );
  if (flags.help || flags.list) {
    console.log(flags.help ? `${HELP}\n\n${catalogue()}` : catalogue());
    return;
  }
  const store = await startStore({
    port: readInteger("--port", flags.port, 0, LARGEST_PORT),
    seed: readInteger("--seed", flags.seed, 0, Number.MAX_SAFE_INTEGER),
    variant: flags.variant,
    fault: flags.fault,
    latencyMs: readInteger("--latency-ms", flags["latency-ms"], 0, LARGEST_WAIT_MS),
    quota: readQuota(flags.quota),
  });
  endOnSignal(() => store.close());
  process.stdout.write(
    [
      `BIGCOMMERCE_API_URL=${store.url}`,
      `BIGCOMMERCE_STORE_HASH=${store.storeHash}`,
      `BIGCOMMERCE_ACCESS_TOKEN=${store.accessToken}`,
      "",
    ].join("\n"),
  );
}

function readInteger(
  flag: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new FlagError(`${flag} must be an integer from ${least} to ${most}, not "${text}".\n${USAGE}`);
}

function readQuota(text: string | undefined): Quota | undefined {
  if (text === undefined) return undefined;
  const [, requests, windowMs] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  if (requests !== undefined && windowMs !== undefined) {
    return { requests: Number(requests), windowMs: Number(windowMs) };
  }
  throw new FlagError(
    `--quota must be requests and milliseconds, each at least 1, such as 150/30000, not "${text}".\n${USAGE}`,
  );
}

function catalogue(): string {
  return [...section("Variants", variants), "", ...section("Faults", faults)].join("\n");
}

function section(title: string, items: readonly { name: string; description: string }[]): string[] {
  const width = Math.max(...items.map(({ name }) => name.length));
  return [`${title}:`, ...items.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`)];
}

function endOnSignal(close: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void close().finally(() => process.exit(0));
    });
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = REFUSED;
});

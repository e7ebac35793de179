import { variants, type StartedStore, type StartOptions } from "../../../src/testing.js";
import { findByName } from "../../../src/store/findByName.js";
import { runCommand } from "../runCommand.js";
import { endOnSignal } from "./endOnSignal.js";
import { placesFor } from "./placesFor.js";
import { MAX_PORT, MAX_WAIT_MS, readHosts, readInteger, readQuota } from "./readSettings.js";
import { usageOf, type Named } from "./usageOf.js";

export interface StoreCommand {
  /** Its call without flags. */
  readonly call: string;
  readonly start: (options: StartOptions & { readonly fault?: string | undefined }) => Promise<StartedStore>;
  /** The faults that its stores can have. Without them there is no `--fault`. */
  readonly faults?: readonly Named[];
}

/** The exit code if no store can be started. */
const REFUSED = 2;

/** Starts a store, prints the variables of an application and stops the store on a signal. */
export function runStoreCommand({ call, start, faults }: StoreCommand): Promise<void> {
  const { line, help, catalogue } = usageOf(call, { variants, faults });
  return runCommand({
    usage: line,
    help,
    options: {
      port: { type: "string" },
      host: { type: "string", multiple: true },
      seed: { type: "string" },
      variant: { type: "string", multiple: true },
      "latency-ms": { type: "string" },
      quota: { type: "string" },
      list: { type: "boolean", default: false },
      ...(faults && { fault: { type: "string" } as const }),
    },
    run: async (flags) => {
      if (flags.list) {
        console.log(catalogue);
        return 0;
      }
      const places = await placesFor(readHosts(flags.host) ?? []);
      const store = await start({
        port: readInteger("--port", flags.port, 0, MAX_PORT),
        hosts: places.hosts,
        addresses: places.addresses,
        seed: readInteger("--seed", flags.seed, 0, Number.MAX_SAFE_INTEGER),
        variant: flags.variant?.map((name) => findByName("variant", name, variants).name),
        latencyMs: readInteger("--latency-ms", flags["latency-ms"], 0, MAX_WAIT_MS),
        quota: readQuota(flags.quota),
        ...(typeof flags.fault === "string" && { fault: flags.fault }),
      });
      endOnSignal(() => store.close());
      const { port } = new URL(store.url);
      // On standard error, because a shell reads the lines on standard output.
      if (flags.host) console.error(`Listens on port ${port} of ${places.addresses.join(" and ")}.`);
      process.stdout.write(
        [
          `export BIGCOMMERCE_API_URL=${places.origin(port)}`,
          `export BIGCOMMERCE_STORE_HASH=${store.storeHash}`,
          `export BIGCOMMERCE_ACCESS_TOKEN=${store.accessToken}`,
          "",
        ].join("\n"),
      );
      return 0;
    },
    exitCodeFor: () => REFUSED,
  });
}

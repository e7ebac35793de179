import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

/** Where a store listens, and the names that it answers to. */
export interface Places {
  readonly hosts: readonly string[];
  readonly addresses: readonly string[];
  /** The origin for programs, for the port. */
  readonly origin: (port: string) => string;
}

const LOOPBACK = "127.0.0.1";
const ALL = ["0.0.0.0", "::"];

/**
 * Finds where a store listens that is given these hosts: on loopback and on each of them. Where an address is among
 * them, the others are only names, since nothing here may be able to resolve the name that a container or tunnel uses.
 */
export async function placesFor(hosts: readonly string[], resolve = resolveHere): Promise<Places> {
  const given = hosts.filter((host) => isIP(bare(host)) > 0);
  const listened = given.length > 0 ? given : hosts;
  const found = await Promise.all(
    listened.map(async (host) => (isIP(bare(host)) ? bare(host) : resolve(host))),
  );
  const all = found.find((address) => ALL.includes(address));
  const addresses = all === undefined ? [...new Set([LOOPBACK, ...found])] : [all];
  const [first = LOOPBACK] = listened;
  const name = ALL.includes(bare(first)) ? LOOPBACK : first;
  return {
    hosts: [...hosts, ...found.map(bracketed)],
    addresses,
    origin: (port) => `http://${name}:${port}`,
  };
}

async function resolveHere(name: string): Promise<string> {
  try {
    return (await lookup(name)).address;
  } catch (cause) {
    throw new Error(
      `No address of ${name} can be found here, so the store cannot listen there. To answer to this name all the same, name an address to listen on too: --host 0.0.0.0 --host ${name}, or 127.0.0.1 for this machine alone.`,
      { cause },
    );
  }
}

function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}

function bracketed(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

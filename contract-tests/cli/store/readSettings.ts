import type { Quota } from "../../../src/testing.js";
import { isHostName } from "../../../src/store/servedHosts.js";
import { FlagError } from "../flags.js";

export const MAX_PORT = 65_535;
/** The longest delay of a timer. */
export const MAX_WAIT_MS = 2 ** 31 - 1;

/** Reads an integer from `min` to `max` from a flag. */
export function readInteger(
  flag: string,
  text: string | undefined,
  min: number,
  max: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new FlagError(`${flag} must be an integer from ${min} to ${max}, not "${text}".`);
}

/** Reads names of hosts, which stand without ports. */
export function readHosts(names: readonly string[] | undefined): readonly string[] | undefined {
  const wrong = names?.find((name) => !isHostName(name));
  if (wrong === undefined) return names;
  throw new FlagError(`--host must be the name of a host, without a port, not "${wrong}".`);
}

/** Reads a quota such as 150/30000: requests, and the length of the window in milliseconds. */
export function readQuota(text: string | undefined): Quota | undefined {
  if (text === undefined) return undefined;
  const [, requests, windowMs] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  if (requests !== undefined && windowMs !== undefined) {
    return { requests: Number(requests), windowMs: Number(windowMs) };
  }
  throw new FlagError(
    `--quota must be requests and milliseconds, each at least 1, such as 150/30000, not "${text}".`,
  );
}

import type { Quota } from "../../src/testing.js";
import { FlagError } from "../flags.js";

/** Largest port that there is. */
export const LARGEST_PORT = 65_535;
/** Longest that a timer can wait, in milliseconds. */
export const LARGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Reads an integer from a flag.
 *
 * @param flag Name of the flag, for the message.
 * @param text What was given; undefined where the flag was left out.
 * @throws FlagError for anything but an integer within the bounds, both included.
 */
export function readInteger(
  flag: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new FlagError(`${flag} must be an integer from ${least} to ${most}, not "${text}".`);
}

/**
 * Reads a quota such as 150/30000: requests, and the length of the window in milliseconds.
 *
 * @param text What was given; undefined where the flag was left out.
 * @throws FlagError for anything else.
 */
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

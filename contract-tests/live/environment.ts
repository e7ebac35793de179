import { isLoopback } from "../../src/store/servedHosts.js";
import type { Leavable } from "../targets/leavable.js";

/** The run cannot be judged. The command shows the message alone and exits with 2. */
export class RunImpossible extends Error {
  override readonly name = "RunImpossible";
}

export interface LiveSettings {
  /** Origin of the server, without a trailing slash. */
  readonly origin: string;
  /** Path before `/segments`, without a trailing slash. */
  readonly path: string;
  /** Undefined if the whole URL was given: where in it a hash stands is unknown. */
  readonly storeHash: string | undefined;
  readonly accessToken: string;
  readonly allowsWrites: boolean;
  /** Things that the server leaves out on purpose. */
  readonly without: readonly Leavable[];
  readonly deviations: string | undefined;
}

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of the command line, which stand before those of the environment. */
export interface GivenSettings {
  /** Everything before `/segments`. */
  readonly url?: string | undefined;
  /** Plain `http:` may leave this machine. */
  readonly allowsHttp?: boolean;
  readonly isReadOnly?: boolean;
  readonly without?: readonly Leavable[];
  readonly deviations?: string | undefined;
}

const DEFAULT_ORIGIN = "https://api.bigcommerce.com";
const VENDOR = /(^|\.)bigcommerce\.com\.?$/;
const HASH = /^[a-z0-9]+$/i;
const ALLOWANCES = new Map([
  ["read", false],
  ["read,write", true],
]);

/** The value of a setting, or the problem and how to solve it. */
type Parsed<Value> = { value: Value } | { problem: string };
type Address = Pick<LiveSettings, "origin" | "path" | "storeHash">;

/**
 * Reads the settings of a live run. An empty variable counts as not set.
 *
 * @throws {RunImpossible} With a line for each missing or wrong setting. Neither hash nor token is shown.
 */
export function readLiveSettings(
  environment: Environment,
  { url, allowsHttp = false, isReadOnly = false, without = [], deviations }: GivenSettings = {},
): LiveSettings {
  const given = (name: string) => environment[name] || undefined;
  const problems: string[] = [];
  const valueOf = <Value>(parsed: Parsed<Value>): Value | undefined => {
    if ("value" in parsed) return parsed.value;
    problems.push(parsed.problem);
    return undefined;
  };
  const hash = url === undefined ? valueOf(readStoreHash(given("BIGCOMMERCE_STORE_HASH"))) : undefined;
  const accessToken = valueOf(readAccessToken(given("BIGCOMMERCE_ACCESS_TOKEN")));
  const address = valueOf<Address>(
    url === undefined
      ? withHash(readOrigin(given("BIGCOMMERCE_API_URL") ?? DEFAULT_ORIGIN, allowsHttp), hash)
      : readUrl(url, allowsHttp),
  );
  const allowsWrites = valueOf(
    readAllowance(isReadOnly ? "read" : (given("CONTRACT_ALLOW") ?? "read,write")),
  );
  if (problems.length > 0 || !address || accessToken === undefined || allowsWrites === undefined) {
    throw new RunImpossible(problems.join("\n"));
  }
  const known = deviations ?? given("CONTRACT_DEVIATIONS");
  return { ...address, accessToken, allowsWrites, without, deviations: known };
}

/** Returns the part of each URL before `/segments`. */
export function baseUrlOf({ origin, path }: Pick<LiveSettings, "origin" | "path">): string {
  return origin + path;
}

function withHash(origin: Parsed<string>, storeHash: string | undefined): Parsed<Address> {
  if ("problem" in origin) return origin;
  return { value: { origin: origin.value, path: `/stores/${storeHash ?? ""}/v3`, storeHash } };
}

function readStoreHash(hash: string | undefined): Parsed<string> {
  const what = "the permanent id of the sandbox store, which stands in the API path after /stores/";
  if (hash === undefined)
    return { problem: `BIGCOMMERCE_STORE_HASH is missing: set it to ${what}, or name a server with --url.` };
  if (HASH.test(hash)) return { value: hash };
  return {
    problem: `BIGCOMMERCE_STORE_HASH is not made of letters and digits alone, and would lead elsewhere: set it to ${what}.`,
  };
}

function readAccessToken(token: string | undefined): Parsed<string> {
  const what = "the token of an API account of that store with the scope store_v2_customers";
  if (token === undefined)
    return { problem: `BIGCOMMERCE_ACCESS_TOKEN is missing: set it to ${what}; an emulator may take any.` };
  if (/^[\x21-\x7e]+$/.test(token)) return { value: token };
  return {
    problem:
      "BIGCOMMERCE_ACCESS_TOKEN holds a space, a line break or another character that no token has: trim what was read.",
  };
}

function readOrigin(text: string, allowsHttp: boolean): Parsed<string> {
  const wrong = (what: string): Parsed<string> => ({
    problem: `BIGCOMMERCE_API_URL ${what}: set it to an origin such as ${DEFAULT_ORIGIN}.`,
  });
  const problem = problemOf(text, allowsHttp);
  if (problem !== undefined) return wrong(problem);
  const { pathname, search, hash, origin } = new URL(text);
  if (pathname !== "/" || search !== "" || hash !== "" || /[?#]$/.test(text)) {
    return wrong("holds more than an origin, while /stores/… is added to it");
  }
  return { value: origin };
}

function readUrl(text: string, allowsHttp: boolean): Parsed<Address> {
  const wrong = (what: string): Parsed<Address> => ({
    problem: `--url ${what}: give everything before /segments, such as http://127.0.0.1:4010/stores/abc123/v3.`,
  });
  const problem = problemOf(text, allowsHttp);
  if (problem !== undefined) return wrong(problem);
  const { origin, pathname, search, hash } = new URL(text);
  if (search !== "" || hash !== "" || /[?#]$/.test(text)) return wrong("holds a query or a fragment");
  const path = pathname.replace(/\/+$/, "");
  if (path.endsWith("/segments")) return wrong("ends with /segments, which is added to it");
  const [, store] = /^\/stores\/([^/]+)/.exec(path) ?? [];
  if (store !== undefined && !HASH.test(store)) {
    return wrong("names a store after /stores/ whose hash is not made of letters and digits");
  }
  return { value: { origin, path, storeHash: undefined } };
}

/** Returns why a URL cannot be sent a token to. */
function problemOf(text: string, allowsHttp: boolean): string | undefined {
  if (!URL.canParse(text)) return "is not a URL";
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return `has the protocol ${protocol}`;
  if (protocol === "http:" && !isLoopback(hostname)) {
    const unencrypted = `is http:, so that the token would travel to ${hostname} unencrypted`;
    if (VENDOR.test(hostname)) return `${unencrypted}, and never may to the vendor`;
    if (!allowsHttp) return `${unencrypted} (--allow-http allows it, for an emulator with a made-up token)`;
  }
  return username !== "" || password !== "" ? "holds credentials, which are not sent" : undefined;
}

function readAllowance(text: string): Parsed<boolean> {
  const value = ALLOWANCES.get(text.replaceAll(" ", ""));
  return value === undefined
    ? { problem: "CONTRACT_ALLOW takes `read` for a run that writes nothing, or `read,write`, the default." }
    : { value };
}

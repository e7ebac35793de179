import { isLoopback } from "../../src/store/servedHosts.js";

/** The run cannot be judged. The command shows the message alone and exits with 2. */
export class RunImpossible extends Error {
  override readonly name = "RunImpossible";
}

export interface LiveSettings {
  /** Origin of the API, without a trailing slash. */
  readonly origin: string;
  readonly storeHash: string;
  readonly accessToken: string;
  readonly allowsWrites: boolean;
  readonly deviations: string | undefined;
}

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_ORIGIN = "https://api.bigcommerce.com";
const ALLOWANCES = new Map([
  ["read", false],
  ["read,write", true],
]);

/** The value of a variable, or the problem and how to solve it. */
type Parsed<Value> = { value: Value } | { problem: string };

/**
 * Reads the settings of a live run. An empty variable counts as not set.
 *
 * @throws {RunImpossible} With a line for each missing or wrong variable. Neither hash nor token is shown.
 */
export function readLiveSettings(environment: Environment): LiveSettings {
  const given = (name: string) => environment[name] || undefined;
  const storeHash = readStoreHash(given("BIGCOMMERCE_STORE_HASH"));
  const accessToken = readAccessToken(given("BIGCOMMERCE_ACCESS_TOKEN"));
  const origin = readOrigin(given("BIGCOMMERCE_API_URL") ?? DEFAULT_ORIGIN);
  const allowsWrites = readAllowance(given("CONTRACT_ALLOW") ?? "read,write");
  if ("value" in storeHash && "value" in accessToken && "value" in origin && "value" in allowsWrites) {
    return {
      origin: origin.value,
      storeHash: storeHash.value,
      accessToken: accessToken.value,
      allowsWrites: allowsWrites.value,
      deviations: given("CONTRACT_DEVIATIONS"),
    };
  }
  const problems = [storeHash, accessToken, origin, allowsWrites].flatMap((parsed) =>
    "problem" in parsed ? [parsed.problem] : [],
  );
  throw new RunImpossible(problems.join("\n"));
}

/** Returns the part of each URL before `/segments`. */
export function baseUrlOf({ origin, storeHash }: Pick<LiveSettings, "origin" | "storeHash">): string {
  return `${origin}/stores/${storeHash}/v3`;
}

function readStoreHash(hash: string | undefined): Parsed<string> {
  const what = "the permanent id of the sandbox store, which stands in the API path after /stores/";
  if (hash === undefined) return { problem: `BIGCOMMERCE_STORE_HASH is missing: set it to ${what}.` };
  if (/^[a-z0-9]+$/i.test(hash)) return { value: hash };
  return {
    problem: `BIGCOMMERCE_STORE_HASH is not made of letters and digits alone, and would lead elsewhere: set it to ${what}.`,
  };
}

function readAccessToken(token: string | undefined): Parsed<string> {
  const what = "the token of an API account of that store with the scope store_v2_customers";
  if (token === undefined) return { problem: `BIGCOMMERCE_ACCESS_TOKEN is missing: set it to ${what}.` };
  if (/^[\x21-\x7e]+$/.test(token)) return { value: token };
  return {
    problem:
      "BIGCOMMERCE_ACCESS_TOKEN holds a space, a line break or another character that no token has: trim what was read.",
  };
}

function readOrigin(text: string): Parsed<string> {
  const wrong = (what: string): Parsed<string> => ({
    problem: `BIGCOMMERCE_API_URL ${what}: set it to an origin such as ${DEFAULT_ORIGIN}.`,
  });
  if (!URL.canParse(text)) return wrong("is not a URL");
  const { protocol, hostname, username, password, pathname, search, hash, origin } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return wrong(`has the protocol ${protocol}`);
  if (protocol === "http:" && !isLoopback(hostname)) {
    return wrong(`is http:, so that the token would travel to ${hostname} unencrypted`);
  }
  if (username !== "" || password !== "") return wrong("holds credentials, which are not sent");
  if (pathname !== "/" || search !== "" || hash !== "" || /[?#]$/.test(text)) {
    return wrong("holds more than an origin, while /stores/… is added to it");
  }
  return { value: origin };
}

function readAllowance(text: string): Parsed<boolean> {
  const value = ALLOWANCES.get(text.replaceAll(" ", ""));
  return value === undefined
    ? { problem: "CONTRACT_ALLOW takes `read` for a run that writes nothing, or `read,write`, the default." }
    : { value };
}

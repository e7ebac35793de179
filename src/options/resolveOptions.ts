import {
  countRule,
  functionRule,
  objectRule,
  reserveRule,
  checkOptions,
  withDefaults,
  millisecondsRule,
  type Rule,
} from "./checkOptions.js";
import { defaults, type BatchOptions, type RetryOptions } from "../defaults.js";
import type { Hooks } from "../hooks.js";
import type { Limiter } from "../limits/limiter.js";
import { pickHooks } from "./pickHooks.js";
import { baseUrlRule, storeHashRule, resolveBaseUrl } from "./resolveBaseUrl.js";
import { isObject } from "../isObject.js";
import { isToken, TOKEN_WORDS, tokenReader, type AccessToken, type TokenReader } from "./tokenReader.js";

/** The second argument of a `fetch`, after the URL; options of a raw call may stand beside it. */
export interface TransportInit {
  readonly method: string;
  /** The token included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly redirect: "manual";
  readonly signal: AbortSignal | null;
}

/** The least that an answer of a `fetch` must have, so that every library and most mocks will do. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** Sends one request and answers with its response, as fetch does. @inline */
export type Transport = (url: string, init: TransportInit) => Promise<TransportResponse>;

/** Options of `createSegmentsClient`. */
export interface SegmentsClientOptions {
  /** Permanent id of the store: letters and digits. */
  readonly storeHash: string;
  /** Sent as `X-Auth-Token`; a function is called before every request, for tokens that change. */
  readonly accessToken: AccessToken;
  /**
   * Everything before `/segments`; `http:` only on a loopback address.
   * @default "https://api.bigcommerce.com/stores/{storeHash}/v3"
   */
  readonly baseUrl?: string | undefined;
  /**
   * Sends one request, token included, and must not follow redirects: the global one, that of undici or node-fetch, a
   * mock, or a function around them. It is called with the URL as text and with `method`, `headers`, `body`, `redirect`
   * and `signal`; pass on both arguments.
   * @default globalThis.fetch
   */
  readonly fetch?: Transport | undefined;
  /**
   * How often and how long a failed call is repeated; false for never.
   * @default { attempts: 5, maxElapsedMs: 120_000 }
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Time that one try may take, from sending to the last byte of the body.
   * @default 30_000
   * @unit milliseconds
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Decides when a request may be sent; `redisLimiter` of `bigcommerce-segments/redis` does so for many processes.
   * @default one for all clients of the store in this process
   */
  readonly limiter?: Limiter | undefined;
  /**
   * How many of each quota window the default limiter leaves to other apps.
   * @default 0
   * @unit requests
   */
  readonly reserve?: number | undefined;
  /**
   * How many go into one request of a call that takes many.
   * @default { items: 10, ids: 40 }
   */
  readonly batch?: BatchOptions | undefined;
  /**
   * Checks answers against the spec: `"throw"` a `ResponseError`, or `"report"` to `hooks.onViolation`.
   * @default "off"
   */
  readonly validateResponses?: "off" | "throw" | "report" | undefined;
  /** Functions that watch the calls; none sees the token, and what one throws breaks nothing. */
  readonly hooks?: Hooks | undefined;
}

/** The options once they are checked and every default is in place. */
export interface ResolvedOptions {
  readonly baseUrl: string;
  readonly readToken: TokenReader;
  /** Undefined for the global one. */
  readonly fetch: Transport | undefined;
  readonly retry: { readonly attempts: number; readonly maxElapsedMs: number } | false;
  readonly timeoutMs: number;
  /** Undefined for the shared one. */
  readonly limiter: Limiter | undefined;
  readonly reserve: number;
  readonly batch: { readonly items: number; readonly ids: number };
  readonly validateResponses: "off" | "throw" | "report";
  readonly hooks: Hooks;
}

const modes: readonly unknown[] = ["off", "throw", "report"];

const rules: Readonly<Record<keyof SegmentsClientOptions, Rule>> = {
  storeHash: storeHashRule,
  accessToken: [
    (value) => typeof value === "function" || isToken(value),
    `${TOKEN_WORDS}, or a function that returns one`,
  ],
  baseUrl: baseUrlRule,
  fetch: functionRule,
  retry: [(value) => value === false || isObject(value), "false or an object"],
  timeoutMs: millisecondsRule,
  limiter: [
    (value) => isObject(value) && typeof value.acquire === "function",
    "an object with a function `acquire`",
  ],
  reserve: reserveRule,
  batch: objectRule,
  validateResponses: [(value) => modes.includes(value), modes.join(" or ")],
  hooks: objectRule,
};

const hookRules: Readonly<Record<keyof Hooks, Rule>> = {
  onRequest: functionRule,
  onResponse: functionRule,
  onRetry: functionRule,
  onWait: functionRule,
  onViolation: functionRule,
};

/** Checks the options at run time, for callers without types, and fills in the defaults. */
export function resolveOptions(options: SegmentsClientOptions): ResolvedOptions {
  checkOptions(withDefaults({ storeHash: "", accessToken: "" }, options), rules);
  const { retry, batch, hooks } = options;
  checkOptions(retry, { attempts: countRule, maxElapsedMs: millisecondsRule }, "retry.");
  checkOptions(batch, { items: countRule, ids: countRule }, "batch.");
  return {
    baseUrl: resolveBaseUrl(options.storeHash, options.baseUrl),
    readToken: tokenReader(options.accessToken),
    fetch: options.fetch,
    retry: retry !== false && withDefaults(defaults.retry, retry),
    timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
    limiter: options.limiter,
    reserve: options.reserve ?? defaults.reserve,
    batch: withDefaults(defaults.batch, batch),
    validateResponses: options.validateResponses ?? "off",
    hooks: pickHooks(hooks ?? {}, hookRules),
  };
}

import { isObject } from "../isObject.js";

/**
 * Why `fetch` threw: an argument that it refuses, a certificate that is not trusted, or a server that was not reached.
 * In all three nothing was sent. `unknown` is everything else, such as a lost connection or a bare TypeError of a browser.
 */
export type FetchFailure = "misused" | "untrusted" | "unreached" | "unknown";

/**
 * The code, failed system call or message of each. Codes are those of Node, undici, node-fetch and Bun; messages those of
 * Node and Deno where there is no code. Of OpenSSL only the errors of its verification: others may come when the request
 * is on its way.
 */
const patterns: readonly (readonly [FetchFailure, RegExp])[] = [
  [
    "untrusted",
    /^(CERT_|ERR_TLS_CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET_ISSUER|VERIFY)|HOSTNAME_MIS|INVALID_(CA|PURPOSE)$)|invalid peer cert/,
  ],
  [
    "misused",
    /ERR_INVALID_(URL|ARG|PROTO)|^(bad port|unknown scheme|Failed to (parse|construct))|(not a valid HTTP method|an invalid header value|cannot have body|credentials: .*|accepted type.*|\.dispatch is not a function)\.?$/,
  ],
  [
    "unreached",
    /^(ECONNREFUSED|ENOTFOUND|EAI_|UND_ERR_CONNECT_|ConnectionRef|FailedToOpen|connect$|getaddr)|\(Connect\)/,
  ],
];
const MAX_DEPTH = 4;

/** Reads from what `fetch` threw, and from its causes, why there is no answer. */
export function fetchFailure(error: unknown, depth = 0): FetchFailure {
  if (!isObject(error) || depth > MAX_DEPTH) return "unknown";
  const { code, syscall, message, errors, cause } = error;
  if (Array.isArray(errors) && errors.length > 0) {
    // One address of several may have taken the request.
    const failures = new Set(errors.map((one) => fetchFailure(one, depth + 1)));
    return failures.size === 1 ? ([...failures][0] ?? "unknown") : "unknown";
  }
  for (const text of [code, syscall, message])
    for (const [failure, pattern] of patterns)
      if (typeof text === "string" && pattern.test(text)) return failure;
  return fetchFailure(cause, depth + 1);
}

import { isObject } from "../isObject.js";

/**
 * Why `fetch` threw: an argument that it refuses, a certificate that is not trusted, or a server that was not reached.
 * In all three nothing was sent. `unknown` is everything else, such as a lost connection or a bare TypeError of a browser.
 */
export type FetchFailure = "misused" | "untrusted" | "unreached" | "unknown";

/** Codes of Node, undici, node-fetch and Bun for a connection that was never made. */
const UNREACHED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;
/** Failed system calls that precede a connection, whatever their code. */
const BEFORE_CONNECTION = /^(connect|getaddrinfo)/;
/** Codes of OpenSSL's verification; its other errors may come when the request is on its way. */
const UNTRUSTED =
  /^(CERT_|ERR_TLS_CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH$|INVALID_(CA|PURPOSE)$)/;
const MISUSED = /^(ERR_INVALID_(URL|ARG|PROTOCOL)|UND_ERR_INVALID_ARG)/;
/** Messages of Node's `fetch` and of Deno where there is no code. */
const MESSAGES: readonly (readonly [RegExp, FetchFailure])[] = [
  [
    /^(bad port|unknown scheme|failed to (parse url|construct)|(request|headers)\b[^]*\b(constructor|constructed|invalid|cannot)\b|[^]*(is not a valid http method|is an invalid header|\.dispatch is not a function))/i,
    "misused",
  ],
  [/invalid peer certificate/i, "untrusted"],
  [/client error \(connect\)|dns error/i, "unreached"],
];
const MAX_DEPTH = 4;

/** Reads from what `fetch` threw, and from its causes, why there is no answer. */
export function fetchFailure(error: unknown, depth = 0): FetchFailure {
  if (!isObject(error) || depth > MAX_DEPTH) return "unknown";
  const { code, syscall, message, errors, cause } = error;
  // One address of several may have taken the request.
  if (Array.isArray(errors) && errors.length > 0) {
    const [first, ...others] = errors.map((one) => fetchFailure(one, depth + 1));
    return first !== undefined && others.every((other) => other === first) ? first : "unknown";
  }
  if (typeof code === "string") {
    if (UNTRUSTED.test(code)) return "untrusted";
    if (MISUSED.test(code)) return "misused";
    if (UNREACHED.test(code)) return "unreached";
  }
  if (typeof syscall === "string" && BEFORE_CONNECTION.test(syscall)) return "unreached";
  const known = MESSAGES.find(([pattern]) => typeof message === "string" && pattern.test(message));
  return known ? known[1] : fetchFailure(cause, depth + 1);
}

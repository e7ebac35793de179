import { UsageError } from "./errors.js";

const overridden = "would make a server take the request for another one than was judged";

/** Each header that may not be on a request, with what it would do. */
const refused: Readonly<Record<string, string>> = {
  "x-auth-token": "would show a token to every middleware and hide the one of the client",
  host: overridden,
  "x-http-method": overridden,
  "x-http-method-override": overridden,
  "x-method-override": overridden,
  "x-original-url": overridden,
  "x-rewrite-url": overridden,
};

/**
 * Refuses headers that go round the guard: a token of the caller's own and what rewrites method, host or path.
 *
 * @param headers - The headers of the finished request.
 * @throws {UsageError} Naming the header, never its value.
 */
export function refuseHeaders(headers: Headers): void {
  for (const [name, effect] of Object.entries(refused)) {
    if (headers.has(name)) {
      throw new UsageError(`The header ${name} ${effect}; leave it out, options go to createSegmentsClient.`);
    }
  }
}

import { UsageError } from "./errors.js";
import { isIterable, isRecord } from "./shapes.js";

/** Each per-call option of openapi-fetch that goes round the client's settings: what it would do, what to do. */
const refused: Readonly<Record<string, string>> = {
  fetch:
    "would send the request past the guard and without the access token; give it to createSegmentsClient",
  baseUrl: "would send the request to another server or store; give it to createSegmentsClient",
  querySerializer: "could drop `id:in`, and a DELETE without it deletes everything; leave it out",
  pathSerializer: "could turn the path into that of another resource; leave it out",
  Request: "could change the request after it was judged; leave it out",
};

/**
 * Refuses per-call options that go round the settings of the client, and an empty `id:in`.
 *
 * @param init - What the caller passed beside the path.
 * @throws {UsageError} Naming the option.
 */
export function refuseOverrides(init: unknown): void {
  if (!isRecord(init)) return;
  for (const [name, effect] of Object.entries(refused)) {
    if (init[name] !== undefined) throw new UsageError(`The option \`${name}\` of a single call ${effect}.`);
  }
  const params = isRecord(init.params) ? init.params : {};
  refuseToken(init.headers);
  refuseToken(params.header);
  // It is sent as no parameter at all, in which the guard could not see a filter that came out empty.
  const ids = isRecord(params.query) ? params.query["id:in"] : undefined;
  if (Array.isArray(ids) && ids.length === 0) {
    throw new UsageError(
      "An empty `id:in` is sent as no filter: GET would list every segment, DELETE would delete every segment or empty the one named; skip the call.",
    );
  }
}

function refuseToken(headers: unknown): void {
  if (headerNames(headers).some((name) => String(name).toLowerCase() === "x-auth-token")) {
    throw new UsageError(
      "The header X-Auth-Token of a single call would show the token to every middleware; give `accessToken` to createSegmentsClient.",
    );
  }
}

// A plain object, pairs, or Headers, which may be those of another library.
function headerNames(headers: unknown): unknown[] {
  if (!isRecord(headers)) return [];
  if (!isIterable(headers)) return Object.keys(headers);
  return Array.from(headers, (pair): unknown => (Array.isArray(pair) ? pair[0] : undefined));
}

import { settle, type SegmentsClientOptions } from "./options.js";
import { rawClient, type RawClient } from "./rawClient.js";
import { refuseOverrides } from "./refuseOverrides.js";
import { wire } from "./wire.js";

/**
 * The typed client of the five Segments operations: a method of HTTP takes a path of the spec with its
 * parameters and body, and answers `{ data, error, response }`, of which only `response.ok` tells success.
 */
export type SegmentsClient = RawClient;

/**
 * Creates a client for the segments of one store.
 *
 * A call passes its own options check, then middleware, then the wire, which judges what came out, adds the
 * token and fetches; so nothing goes round the judgement and nothing before it sees the token.
 *
 * @param options - Store, token and, for tests and mocks, base URL and fetch.
 * @returns A frozen client whose calls reject with a `UsageError` for what they refuse to send.
 * @throws {UsageError} For an option that is missing, unknown or of no use.
 * @see openapi.yaml `#/paths`
 */
export function createSegmentsClient(options: SegmentsClientOptions): SegmentsClient {
  const settings = settle(options);
  const raw = rawClient(settings.baseUrl, wire(settings));

  // Arrows take the generic types of each method from SegmentsClient; one shared wrapper would lose them.
  const client: SegmentsClient = {
    GET: async (path, ...init) => {
      refuseOverrides(init[0]);
      return raw.GET(path, ...init);
    },
    POST: async (path, ...init) => {
      refuseOverrides(init[0]);
      return raw.POST(path, ...init);
    },
    PUT: async (path, ...init) => {
      refuseOverrides(init[0]);
      return raw.PUT(path, ...init);
    },
    DELETE: async (path, ...init) => {
      refuseOverrides(init[0]);
      return raw.DELETE(path, ...init);
    },
    request: async (method, path, ...init) => {
      refuseOverrides(init[0]);
      return raw.request(method, path, ...init);
    },
    use: (...middleware) => {
      raw.use(...middleware);
    },
    eject: (...middleware) => {
      raw.eject(...middleware);
    },
  };
  return Object.freeze(client);
}

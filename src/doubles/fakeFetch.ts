import type { Transport } from "../options/resolveOptions.js";

/** A fetch that reaches nothing, with what it was asked. */
export interface FakeFetch {
  readonly fetch: Transport;
  readonly requests: readonly Request[];
}

/**
 * Creates a fetch that remembers its requests and answers them itself.
 *
 * @param answer - Makes the response; an empty list of segments unless told.
 */
export function fakeFetch(answer: Transport = () => Promise.resolve(Response.json({ data: [] }))): FakeFetch {
  const requests: Request[] = [];
  return {
    requests,
    fetch: (request) => {
      requests.push(request);
      return answer(request);
    },
  };
}

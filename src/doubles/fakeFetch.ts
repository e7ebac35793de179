import type { Transport } from "../options/resolveOptions.js";

export interface FakeFetch {
  readonly fetch: Transport;
  readonly requests: readonly Request[];
}

/** Creates a fetch that records its requests and answers them itself. */
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

import type { Transport, TransportResponse } from "../options/resolveOptions.js";

/** Answers a request. */
export type Answer = (request: Request) => Promise<TransportResponse>;

export interface FakeFetch {
  readonly fetch: Transport;
  readonly requests: readonly Request[];
}

/** Creates a fetch that records its requests and answers them itself. */
export function fakeFetch(answer: Answer = () => Promise.resolve(Response.json({ data: [] }))): FakeFetch {
  const requests: Request[] = [];
  return {
    requests,
    fetch: onRequest((request) => {
      requests.push(request);
      return answer(request);
    }),
  };
}

/** Makes a fetch of a function that takes a Request. */
export function onRequest(answer: Answer): Transport {
  return (url, init) => answer(new Request(url, init));
}

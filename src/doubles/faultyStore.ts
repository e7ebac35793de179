import { createStore } from "../store/createStore.js";
import type { Behaviour } from "../store/defaultBehaviour.js";
import { createVirtualClock } from "../time/createVirtualClock.js";
import { assembleClient } from "../createSegmentsClient.js";
import type { RetryOptions } from "../defaults.js";
import type { Environment } from "../time/systemEnvironment.js";
import { BatchError } from "../errors/index.js";
import { onRequest } from "./fakeFetch.js";
import type { Segments } from "../segments/createSegmentsLevel.js";

/** Passes the request on and returns the answer of the store. */
export type Act = () => Promise<Response>;

/** A step between client and store; `time` counts the requests of the method. */
export type Fault = (method: string, time: number, act: Act) => Promise<Response>;

/** Applies a fault to the nth POST. */
export function onPost(number: number, fault: (act: Act) => Promise<Response>): Fault {
  return (method, time, act) => (method === "POST" && time === number ? fault(act) : act());
}

/** Processes the request and loses the answer. */
export async function resetAfter(act: Act): Promise<Response> {
  await act();
  throw new TypeError("fetch failed");
}

/** Loses the request before it reaches the store. */
export function resetBefore(): Promise<Response> {
  return Promise.reject(new TypeError("fetch failed"));
}

export interface FaultyStore {
  readonly segments: Segments;
  /** A second client without faults and limits. */
  readonly direct: Segments;
  /** The methods of all requests sent. */
  readonly wire: readonly string[];
  readonly environment: Environment;
}

/** Creates a store on a virtual clock, and a client that calls it through a fault. */
export function faultyStore(
  fault: Fault = (_method, _time, act) => act(),
  behaviour: Partial<Behaviour> = {},
  retry?: RetryOptions | false,
): FaultyStore {
  const clock = createVirtualClock();
  const store = createStore({ clock, behaviour });
  const wire: string[] = [];
  const fetch = onRequest(async (request) => {
    const { url, method, headers } = request;
    wire.push(method);
    const time = wire.filter((sent) => sent === method).length;
    const text = await request.text();
    const act = () => store.fetch(new Request(url, { method, headers, ...(text !== "" && { body: text }) }));
    return fault(method, time, act);
  });
  const { storeHash, accessToken } = store;
  const environment = { ...clock, random: () => 0.5 };
  const limiter = { acquire: () => Promise.resolve({ observe: () => undefined, release: () => undefined }) };
  const { segments } = assembleClient({ storeHash, accessToken, fetch, retry }, environment);
  const direct = assembleClient(
    { storeHash, accessToken, fetch: store.fetch, limiter },
    environment,
  ).segments;
  return { segments, direct, wire, environment };
}

export function rowsOf(count: number): { name: string; description: string }[] {
  return Array.from({ length: count }, (_, index) => ({ name: `Row ${index}`, description: `No. ${index}` }));
}

/** Returns the BatchError that a call rejects with. */
export async function failureOf(call: Promise<unknown>): Promise<BatchError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof BatchError) return error;
  throw new Error("Not a BatchError", { cause: error });
}

/** Lists the failed items with their outcomes, such as `3 refused`. */
export function outcomes({ failed }: BatchError): string[] {
  return failed.map(({ index, outcome }) => `${index} ${outcome}`);
}

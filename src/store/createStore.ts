import { systemClock, type Clock } from "../time/systemClock.js";
import type { Behaviour, Quota } from "./defaultBehaviour.js";
import { createStoreContext } from "./createStoreContext.js";
import type { Credentials } from "./credentials.js";
import { bodyOf, createStoreRequest, type StoreAnswer, type StoreRequest } from "./exchange.js";
import type { AddedLayers } from "./storeContext.js";
import { compose, layersOf } from "./layers/index.js";
import { operate } from "./operations/index.js";
import { behaviourOf, type VariantName } from "./variants.js";

/** Options of a store; all are optional. */
export interface StoreSettings {
  /**
   * Integer from which ids, tokens and the store hash are generated.
   * @default 1
   */
  readonly seed?: number | undefined;
  /** Names from `variants`; if two set the same field, the later one wins. */
  readonly variant?: VariantName | readonly VariantName[] | undefined;
  /** Fields to override after the variants, such as `{ segmentsAtFirst: 130 }`. */
  readonly behaviour?: Partial<Behaviour> | undefined;
  /**
   * How long an operation takes.
   * @default 0
   * @unit milliseconds
   */
  readonly latencyMs?: number | undefined;
  /**
   * Requests that a window allows.
   * @default { requests: 100_000, windowMs: 30_000 }
   */
  readonly quota?: Quota | undefined;
  /**
   * Source of the time and of waits.
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}

/** A store that runs in this process. */
export interface Store extends Credentials {
  readonly handle: (request: StoreRequest) => Promise<StoreAnswer>;
  /** Answers as `fetch` does and ignores the origin. */
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
}

/** Statuses for which `Response` refuses a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Creates a store without a socket; the same seed, clock and requests give the same answers. */
export function createStore(settings: StoreSettings = {}, layers: AddedLayers = {}): Store {
  const { seed = 1, variant = [], latencyMs, quota, clock = systemClock } = settings;
  const behaviour = {
    ...behaviourOf([variant].flat()),
    ...settings.behaviour,
    ...(latencyMs !== undefined && { latencyMs }),
    ...(quota && { quota }),
  };
  const { store, history } = createStoreContext(seed, behaviour, clock);
  const last = (request: StoreRequest) => Promise.resolve(operate(request, store));
  const handle = compose(layersOf(seed, history, layers), last, store);
  return {
    ...store.credentials,
    handle,
    async fetch(given, init) {
      const request = typeof given === "string" ? new Request(given, init) : given;
      const text = await request.text();
      const headers = Object.fromEntries(request.headers);
      const { method, url } = request;
      return responseOf(await handle(createStoreRequest(method, new URL(url), headers, text)));
    },
  };
}

function responseOf(answer: StoreAnswer): Response {
  const { status, headers } = answer;
  const text = WITHOUT_BODY.has(status) ? undefined : bodyOf(answer);
  // As bytes, because a Response adds a content type of its own to text.
  const body = text === undefined ? null : new TextEncoder().encode(text);
  return new Response(body, { status, headers: { ...headers } });
}

import { systemClock, type Clock } from "../time/systemClock.js";
import type { Behaviour, Quota } from "./defaultBehaviour.js";
import { createStoreContext } from "./createStoreContext.js";
import type { Credentials } from "./credentials.js";
import { bodyOf, createStoreRequest, type StoreAnswer, type StoreRequest } from "./exchange.js";
import { compose } from "./compose.js";
import type { AddedLayers } from "./storeContext.js";
import { layersOf } from "./layers/index.js";
import { operate } from "./operations/index.js";
import { behaviourOf } from "./variants.js";

/** What a store may be told; every option may be left out. */
export interface StoreSettings {
  /**
   * What ids, tokens and the store hash follow from, an integer.
   * @default 1
   */
  readonly seed?: number | undefined;
  /** Names out of `variants`; of two that speak of the same thing, the later one counts. */
  readonly variant?: string | readonly string[] | undefined;
  /** Single points that differ from the variants, such as `{ segmentsAtFirst: 130 }`. */
  readonly behaviour?: Partial<Behaviour> | undefined;
  /**
   * How long an operation takes.
   * @default 0
   * @unit milliseconds
   */
  readonly latencyMs?: number | undefined;
  /**
   * How many requests a window allows.
   * @default { requests: 100_000, windowMs: 30_000 }
   */
  readonly quota?: Quota | undefined;
  /**
   * Where the store reads the time and waits.
   * @default the clock of the machine
   */
  readonly clock?: Clock | undefined;
}

/** A store that runs in this process. */
export interface Store extends Credentials {
  /** Answers a request. */
  readonly handle: (request: StoreRequest) => Promise<StoreAnswer>;
  /** Answers a request of `fetch`, whatever its origin. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Statuses whose answers `fetch` builds without a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Makes a store, without any socket: the same seed, clock and requests get the same answers.
 *
 * @param settings How it differs from a store that is good and empty.
 * @param layers What is added to its own layers.
 * @throws UnknownNameError for a variant that there is not.
 */
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
    async fetch(request) {
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
  // As bytes, since a Response makes up a content type for text.
  const body = text === undefined ? null : new TextEncoder().encode(text);
  return new Response(body, { status, headers: { ...headers } });
}

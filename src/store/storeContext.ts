import type { Credentials } from "./credentials.js";
import type { Behaviour } from "./defaultBehaviour.js";
import type { StoreAnswer, StoreRequest } from "./exchange.js";
import type { Segment, State } from "./state.js";

/** Passed to operations and layers. It stays the same object for the life of a store, so it can key a WeakMap. */
export interface StoreContext {
  readonly credentials: Credentials;
  readonly behaviour: Behaviour;
  readonly state: State;
  readonly snapshot: () => State;
  readonly restore: (snapshot: State) => void;
  /** The segments that a list shows, oldest first; with a lag these differ from the state. */
  readonly listed: () => readonly Segment[];
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly newId: () => string;
  readonly random: () => number;
  /** Returns how often it was called with a name; the first call returns 1. */
  readonly count: (name: string) => number;
}

export type Next = (request: StoreRequest) => Promise<StoreAnswer>;

/** Wraps the next layers: it may change the request, the answer and the store, or answer by itself. */
export type Layer = (request: StoreRequest, next: Next, store: StoreContext) => Promise<StoreAnswer>;

/** Layers added to those of a store, outermost first. */
export interface AddedLayers {
  /** Run before the token is checked, and see an answer with all its headers. */
  readonly outermost?: readonly Layer[];
  /** Run directly around the operation. */
  readonly innermost?: readonly Layer[];
}

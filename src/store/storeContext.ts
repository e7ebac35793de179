import type { Behaviour } from "./defaultBehaviour.js";
import type { Credentials } from "./credentials.js";
import type { StoreAnswer, StoreRequest } from "./exchange.js";
import type { Segment, State } from "./state.js";

/** What operations and layers work with. One object for the life of a store, so it can key a WeakMap. */
export interface StoreContext {
  readonly credentials: Credentials;
  readonly behaviour: Behaviour;
  /** What the store holds, for reading and changing. */
  readonly state: State;
  /** Copies what the store holds. */
  readonly snapshot: () => State;
  /** Makes the store hold again what it held when the snapshot was taken. */
  readonly restore: (snapshot: State) => void;
  /** The segments that a list shows, oldest first; with a lag not all that the state holds. */
  readonly listed: () => readonly Segment[];
  /** Milliseconds since the epoch, by the clock of the store. */
  readonly now: () => number;
  /** Waits, by the clock of the store, in milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A new UUID of version 4. */
  readonly newId: () => string;
  /** A number from 0 up to, and never, 1. */
  readonly random: () => number;
  /** Counts how often it was called with a name in this store; the first call answers 1. */
  readonly count: (name: string) => number;
}

/** Passes a request on to the next layer. */
export type Next = (request: StoreRequest) => Promise<StoreAnswer>;

/** A step around all further ones: it may change the request, the answer and the store, or answer by itself. */
export type Layer = (request: StoreRequest, next: Next, store: StoreContext) => Promise<StoreAnswer>;

/** Layers that are added to those of a store, outermost first. */
export interface AddedLayers {
  /** Around everything: they see a request before its token is checked, and an answer with all its headers. */
  readonly outermost?: readonly Layer[];
  /** Around the operation alone. */
  readonly innermost?: readonly Layer[];
}

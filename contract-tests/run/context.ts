import type { SegmentsClient } from "../../src/index.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Exchange } from "../wire/exchange.js";
import type { Capability, Target } from "../targets/target.js";
import type { RawRequest } from "../wire/createWire.js";

/** What a check works with: two ways to send, and a place for what it saw. */
export interface Context {
  target: Target;
  clock: Clock;
  /** Stands for the run: observations that its checks share are kept by it. */
  run: object;
  /** Every exchange of the run so far, also those of other checks. */
  history: () => readonly Exchange[];
  /** Ids of the segments that the run has created so far. */
  createdIds: () => readonly string[];
  /** Tells whether the list has shown a segment under a name that is not of this run. */
  isForeign: (id: string) => boolean;
  /** The real client, with the token of the target. */
  client: SegmentsClient;
  /** Makes a client of the same kind whose requests go to a function instead of the target. */
  clientOver: (fetch: (request: Request) => Promise<Response>) => SegmentsClient;
  /** Tells whether the target can do a thing. */
  can: (capability: Capability) => boolean;
  /**
   * Sends what the client refuses to send.
   *
   * @throws Violation where no answer comes.
   */
  send: (request: RawRequest) => Promise<AnsweredExchange>;
  /** The exchange that was recorded last. */
  lastExchange: () => Exchange;
  /** Makes a name for a segment of ours, which marks it as ours and as of this run. */
  name: (words: string) => string;
  /** Notes which of several readings of the documents the target follows, as a sentence. */
  reading: (sentence: string) => void;
}

/** An exchange that was answered. */
export type AnsweredExchange = Exchange & { response: NonNullable<Exchange["response"]> };

import type { SegmentsClient } from "../src/index.js";
import type { Clock } from "./clock.js";
import type { Exchange } from "./exchange.js";
import type { Capability, Target } from "./target.js";
import type { RawRequest } from "./wire.js";

/** What a check works with: two ways to send, and a place for what it saw. */
export interface Context {
  target: Target;
  clock: Clock;
  /** The real client, with the token of the target. */
  client: SegmentsClient;
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
  /** Notes which of several readings of the documents the target follows, as a sentence. */
  reading: (sentence: string) => void;
}

/** An exchange that was answered. */
export type AnsweredExchange = Exchange & { response: NonNullable<Exchange["response"]> };

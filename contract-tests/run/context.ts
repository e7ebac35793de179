import type { SegmentsClient } from "../../src/index.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Exchange } from "../wire/exchange.js";
import type { Capability, Target } from "../targets/target.js";
import type { RawRequest } from "../wire/createWire.js";

/** The tools of a check: two ways to send, and the records of the run. */
export interface Context {
  readonly target: Target;
  readonly clock: Clock;
  /** Identity of the run, the key of observations that its checks share. */
  readonly run: object;
  /** Every exchange of the run so far, also those of other checks. */
  readonly history: () => readonly Exchange[];
  /** Ids of the segments that the run has created so far. */
  readonly createdIds: () => readonly string[];
  /** Tells whether the list has shown a segment under a name that is not of this run. */
  readonly isForeign: (id: string) => boolean;
  /** The real client, with the token of the target. */
  readonly client: SegmentsClient;
  /** Makes a client of the same kind whose requests go to a function instead of the target. */
  readonly clientOver: (fetch: (request: Request) => Promise<Response>) => SegmentsClient;
  /** Tells whether the target can do a thing. */
  readonly can: (capability: Capability) => boolean;
  /** Sends what the client refuses to send. */
  readonly send: (request: RawRequest) => Promise<AnsweredExchange>;
  /** Sends a request, and takes it as it comes if there is no answer. */
  readonly attempt: (request: RawRequest) => Promise<Exchange>;
  readonly lastExchange: () => Exchange;
  /**
   * Does a piece of work that checks share, and repeats it if an exchange of it was interrupted.
   *
   * @throws {PreparationFailed} If the work fails.
   */
  readonly prepare: <Result>(key: object, work: () => Promise<Result>) => Promise<Result>;
  /** Makes a segment name that marks it as created by this run. */
  readonly name: (words: string) => string;
  /** Records in a sentence which of several readings of the documents the target follows. */
  readonly reading: (sentence: string) => void;
}

export type AnsweredExchange = Exchange & { response: NonNullable<Exchange["response"]> };

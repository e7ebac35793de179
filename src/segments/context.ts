import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";

export type { Segment, SegmentCreate, SegmentUpdate } from "../../generated/schema.js";

/** How far a call over many items has come. */
export interface Progress {
  /** Items that have succeeded or are refused. */
  readonly done: number;
  /** Items that the call was given. */
  readonly total: number;
}

/** What every call of the segments level takes. */
export interface CallOptions {
  /** Ends the call wherever it is: in the queue, on the wire, between tries. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long one try may take.
   * @default that of the client
   * @unit milliseconds
   */
  readonly timeoutMs?: number | undefined;
}

/** What a call over many items takes. */
export interface ManyOptions extends CallOptions {
  /** Told after every batch; what it throws breaks nothing. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What the segments level asks of the client's settings. */
export interface SegmentsSettings {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  /** How often and how long, in milliseconds, `create` sends what it cannot find again; false for never. */
  readonly retry: { readonly attempts: number; readonly maxElapsedMs: number } | false;
  readonly batch: {
    /** Rows per body. */
    readonly items: number;
    /** Ids per URL. */
    readonly ids: number;
  };
}

/** What every function of the segments level works with. */
export interface SegmentsContext {
  /** All steps of the transport: retries, limits, time, wire. Answers HTTP errors as answers. */
  readonly send: SendCall;
  readonly settings: SegmentsSettings;
  readonly environment: Environment;
}

import type { SendCall } from "../call.js";
import type { Hooks } from "../hooks.js";
import type { Environment } from "../time/systemEnvironment.js";

export type { Segment, SegmentCreate, SegmentUpdate } from "../../generated/schema.js";

/** Progress of a call over many items. */
export interface Progress {
  /** Items that succeeded or were refused. */
  readonly done: number;
  /** All items of the call. */
  readonly total: number;
}

/** Options of every call of the segments level. */
export interface CallOptions {
  /** Ends the call at any time: in the queue, on the wire, between tries. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Maximum duration of one try.
   * @default the value of the client
   * @unit milliseconds
   */
  readonly timeoutMs?: number | undefined;
}

/** Options of a call over many items. */
export interface ManyOptions extends CallOptions {
  /** Called after every batch; an error that it throws is ignored. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface SegmentsSettings {
  readonly hooks: Hooks;
  readonly baseUrl: string;
  readonly timeoutMs: number;
  /** Limits for sending rows of `create` again that the list does not show; false for never. */
  readonly retry: { readonly attempts: number; readonly maxElapsedMs: number } | false;
  readonly batch: {
    /** Rows per body. */
    readonly items: number;
    /** Ids per URL. */
    readonly ids: number;
  };
}

export interface SegmentsContext {
  /** Sends with retries, limits and timeout; returns HTTP errors as answers. */
  readonly send: SendCall;
  readonly settings: SegmentsSettings;
  readonly environment: Environment;
}

import { signalRule, checkOptions, isSignal, millisecondsRule } from "../options/checkOptions.js";
import { isObject } from "../isObject.js";

/** The options of a single call of the raw level that openapi-fetch does not know, or would do badly. */
export interface RawCallOptions {
  /** Ends the call wherever it is. */
  readonly signal: AbortSignal | undefined;
  /** How long one try may take, in milliseconds. */
  readonly timeoutMs: number | undefined;
}

/**
 * Reads those options.
 *
 * @param init - What the caller passed beside the path.
 * @throws {UsageError} For one that is of no use.
 */
export function readCallOptions(init: unknown): RawCallOptions {
  const { signal, timeoutMs } = isObject(init) ? init : {};
  // A Request takes null for no signal.
  checkOptions(
    { signal: signal ?? undefined, timeoutMs },
    { signal: signalRule, timeoutMs: millisecondsRule },
  );
  return {
    signal: isSignal(signal) ? signal : undefined,
    timeoutMs: typeof timeoutMs === "number" ? timeoutMs : undefined,
  };
}

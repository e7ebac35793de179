/** Those who wait for each signal. */
const hubs = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when a signal is aborted. However many wait for the same signal, it gets one listener, which is gone
 * as soon as nobody waits: thousands of listeners on one signal cost time and make Node warn of a leak.
 *
 * @param signal - A signal that is not aborted yet; undefined for none, which never calls back.
 * @param listener - Must not throw; of its own for each waiting.
 * @returns Ends the waiting; calling it again does nothing.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return () => undefined;
  const waiting = hubs.get(signal) ?? new Set();
  hubs.set(signal, waiting.add(listener));
  // Added again it is still one.
  signal.addEventListener("abort", notifyAll, { once: true });
  return () => {
    waiting.delete(listener);
    if (waiting.size === 0) signal.removeEventListener("abort", notifyAll);
  };
}

// One function for all signals, so that it can be taken off without being remembered.
function notifyAll(this: AbortSignal): void {
  for (const tell of hubs.get(this) ?? []) tell();
}

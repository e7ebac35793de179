const hubs = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls back on abort; returns the undo. One listener per signal: thousands are slow and make Node warn of a leak. */
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

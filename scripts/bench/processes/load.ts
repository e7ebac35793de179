/** The reads that processes send to one store, and its limits. */
export interface Load {
  readonly processes: number;
  /** With one client, limiter and connection to Redis each. */
  readonly limitersEach: number;
  readonly readsOfLimiter: number;
  /** How many reads of a limiter are wanted at once. */
  readonly atOnce: number;
  readonly quota: number;
  /** How many of each window another app takes. */
  readonly other: number;
}

export const WINDOW_MS = 2000;
export const PLACES = 10;
/** From the arrival of a request to its answer. */
export const LATENCY_MS = 40;

export function readsOf({
  processes,
  limitersEach,
  readsOfLimiter,
}: Pick<Load, "processes" | "limitersEach" | "readsOfLimiter">): number {
  return processes * limitersEach * readsOfLimiter;
}

/** The least time of a load: windows that are used up, and the reads of the last. */
export function leastMs({ quota, other, ...load }: Load): number {
  const reads = readsOf(load);
  const windows = Math.ceil(reads / (quota - other)) - 1;
  return windows * WINDOW_MS + Math.ceil((reads - windows * (quota - other)) / PLACES) * LATENCY_MS;
}

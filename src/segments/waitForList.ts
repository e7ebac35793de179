import { notifyWait } from "../hooks.js";
import { sleep } from "../time/sleep.js";
import type { SegmentsContext } from "./context.js";

/** How long a list may lag behind a write, and so how long to wait at least before it is asked. */
const LIST_LAG_MS = 1000;

export function waitForList(
  { environment, settings: { baseUrl, hooks } }: SegmentsContext,
  round: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const waitMs = LIST_LAG_MS * (2 ** round + environment.random());
  const call = { operationId: "listSegments", method: "GET", url: `${baseUrl}/segments` } as const;
  notifyWait(hooks, call, 1, "list", waitMs);
  return sleep(environment, waitMs, signal);
}

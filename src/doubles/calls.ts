import { createVirtualClock, type VirtualClock } from "../time/createVirtualClock.js";
import type { RedactableAnswer, Call } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import { readRateLimit } from "../readRateLimit.js";

/** Builds a call that has passed the guard; a GET of the list by default. */
export function callOf(parts: Partial<Call> = {}): Call {
  const url = "https://api.bigcommerce.com/stores/abc/v3/segments";
  const headers = { accept: "application/json" };
  return {
    operationId: "listSegments",
    method: "GET",
    url,
    headers,
    body: undefined,
    signal: undefined,
    timeoutMs: 30_000,
    ...parts,
  };
}

export function answerOf(status: number, text = "", headers: Record<string, string> = {}): RedactableAnswer {
  const response = new Response(text === "" ? null : text, { status, headers });
  const requestId = response.headers.get("x-request-id") ?? undefined;
  return { response, status, text, rateLimit: readRateLimit(response.headers), redact: String, requestId };
}

/** Creates an environment with a virtual clock and a constant random number. */
export function virtualEnvironment(chance = 0.5): Environment & VirtualClock {
  return { ...createVirtualClock(), random: () => chance };
}

import type { RedactableAnswer, Call } from "../call.js";
import { defaults } from "../defaults.js";
import { AbortError } from "../errors/index.js";
import { answerOf, virtualEnvironment } from "./calls.js";
import type { Segment, SegmentsContext } from "../segments/context.js";

const baseUrl = "https://api.bigcommerce.com/stores/abc/v3";

export interface FakeContext extends SegmentsContext {
  readonly calls: readonly Call[];
}

/** Creates a context that answers calls itself. A call that throws counts as sent, unless aborted at attempt 0. */
export function fakeContext(
  answer: (call: Call, count: number) => RedactableAnswer | Promise<RedactableAnswer>,
  batch = { items: 10, ids: 40 },
): FakeContext {
  const calls: Call[] = [];
  return {
    calls,
    send: async (call) => {
      calls.push(call);
      try {
        const answered = await answer(call, calls.length);
        call.onSend?.();
        return answered;
      } catch (error) {
        if (!(error instanceof AbortError && error.attempts === 0)) call.onSend?.();
        throw error;
      }
    },
    settings: { hooks: {}, baseUrl, timeoutMs: 30_000, batch, retry: defaults.retry },
    environment: virtualEnvironment(),
  };
}

export function jsonOf(status: number, body: unknown): RedactableAnswer {
  return answerOf(status, JSON.stringify(body), { "content-type": "application/json" });
}

export function idOf(n: number): string {
  return `3fa85f64-5717-4562-b3fc-${n.toString(16).padStart(12, "0")}`;
}

export function segmentOf(n: number, parts: Partial<Segment> = {}): Segment {
  const at = "2026-03-14T09:41:27Z";
  return { id: idOf(n), name: `segment ${n}`, description: "", created_at: at, updated_at: at, ...parts };
}

export function idsOf(call: Call): string[] {
  return new URL(call.url).searchParams.get("id:in")?.split(",") ?? [];
}

export function rowsOf(call: Call): { id: string; name?: string }[] {
  return JSON.parse(call.body ?? "[]") as { id: string; name?: string }[];
}

/** Answers a page as the API does. */
export function pageOf(
  rows: readonly Segment[],
  page: number,
  perPage: number,
  total: number,
): RedactableAnswer {
  const pagination = {
    total,
    count: rows.length,
    per_page: perPage,
    current_page: page,
    total_pages: Math.ceil(total / perPage),
  };
  return jsonOf(200, { data: rows, meta: { pagination } });
}

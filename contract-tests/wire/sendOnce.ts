import type { Clock } from "../../src/time/systemClock.js";
import type { RecordedRequest, RecordedResponse } from "./exchange.js";

export interface SentOnce {
  readonly response: RecordedResponse | undefined;
  /** The reason why no answer arrived. */
  readonly failure: string | undefined;
  readonly error?: unknown;
}

const ENDED = "the exchange has ended";

/** Sends a request once and reads its answer to the last byte. Never throws. */
export async function sendOnce(
  { method, url, headers, body }: RecordedRequest,
  timeoutMs: number,
  clock: Clock,
  exchange: (request: Request) => Promise<RecordedResponse>,
): Promise<SentOnce> {
  const timeout = new AbortController();
  const answered = new AbortController();
  const answer = async (): Promise<SentOnce> => {
    try {
      const request = new Request(url, {
        method,
        headers: { ...headers },
        redirect: "manual",
        signal: timeout.signal,
        ...(body !== undefined && { body }),
      });
      return { response: await exchange(request), failure: undefined };
    } catch (error) {
      return { response: undefined, failure: reasonOf(error), error };
    } finally {
      // A string as reason saves creating an error for each answer.
      answered.abort(ENDED);
    }
  };
  const expired: SentOnce = { response: undefined, failure: `no answer within ${timeoutMs} ms` };
  const expire = async (): Promise<SentOnce> => {
    await clock.sleep(timeoutMs, answered.signal);
    return expired;
  };
  const sent = await Promise.race([answer(), expire()]);
  if (sent === expired) timeout.abort(ENDED);
  return sent;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.message}${cause}`;
}

import type { Exchange } from "../wire/exchange.js";
import { holdsJsonObject } from "../spec/json.js";
import { Unjudgeable } from "./check.js";

/** Most repetitions of a run: a server that needs more is too unsteady to judge. */
const MAX_REPETITIONS = 3;
const WAIT_MS = 1000;

/** Repeats what a lost or failed exchange belongs to, so that a hiccup is no contradiction. */
export interface Steadiness {
  /** Grows with each repetition; part of the names that are given afterwards. */
  readonly repetitions: number;
  /** Takes a final exchange that nobody asked to fail. */
  readonly note: (exchange: Exchange) => void;
  /**
   * Does a piece of work, and does it again from its beginning if an exchange of it was interrupted.
   *
   * @param key - Names the work, which is repeated at most once for each operation.
   * @param forget - Forgets what the first try has shown.
   * @throws {Unjudgeable} If the line or the server is too unsteady.
   */
  readonly keep: <Result>(
    key: object,
    work: () => Promise<Result>,
    forget: (what: string) => void,
  ) => Promise<Result>;
}

export function createSteadiness(sleep: (ms: number) => Promise<void>): Steadiness {
  const pending: Exchange[] = [];
  const repeated = new WeakMap<object, Set<unknown>>();
  const failedOperations = new Set<unknown>();
  let repetitions = 0;

  /** Answers whether work is repeated; otherwise its result stands. */
  function mayRepeat(key: object, seen: readonly Exchange[]): boolean {
    const operations = seen.map(({ operationId }) => operationId);
    // A second 500 in JSON is an answer of the operation, and no hiccup.
    if (seen.some((exchange) => isOwnFailure(exchange) && failedOperations.has(exchange.operationId)))
      return false;
    const earlier = repeated.get(key) ?? new Set();
    const isUsedUp =
      repetitions >= MAX_REPETITIONS || operations.some((operationId) => earlier.has(operationId));
    if (isUsedUp && seen.every(isOwnFailure)) return false;
    if (isUsedUp) {
      throw new Unjudgeable(
        `The server or the line is too unsteady to judge: ${seen.map(whatOf).join(", ")}, after ${repetitions} repetitions. Run again when it is steady.`,
      );
    }
    for (const exchange of seen) if (isOwnFailure(exchange)) failedOperations.add(exchange.operationId);
    repeated.set(key, new Set([...earlier, ...operations]));
    repetitions += 1;
    return true;
  }

  return {
    get repetitions() {
      return repetitions;
    },
    note(exchange) {
      if (isInterrupted(exchange)) pending.push(exchange);
    },
    async keep(key, work, forget) {
      for (;;) {
        const before = pending.length;
        const outcome = await settled(work());
        const seen = pending.splice(before);
        if (seen.length === 0 || outcome.error instanceof Unjudgeable || !mayRepeat(key, seen)) {
          if ("value" in outcome) return outcome.value;
          throw outcome.error;
        }
        forget(seen.map(whatOf).join(", "));
        await sleep(WAIT_MS * repetitions);
      }
    },
  };
}

type Settled<Result> = { value: Result; error?: undefined } | { error: unknown };

async function settled<Result>(promise: Promise<Result>): Promise<Settled<Result>> {
  try {
    return { value: await promise };
  } catch (error) {
    return { error };
  }
}

function isInterrupted({ response }: Exchange): boolean {
  return response === undefined || [500, 502, 503, 504].includes(response.status);
}

/** Tells an answer of the operation itself from one of the line or of an edge. */
function isOwnFailure({ response }: Exchange): boolean {
  return response?.status === 500 && holdsJsonObject(response.body);
}

function whatOf({ operationId, request, response, failure }: Exchange): string {
  const subject = operationId ?? `${request.method} ${new URL(request.url).pathname}`;
  return response === undefined
    ? `${subject} got no answer (${failure ?? "no reason"})`
    : `${subject} answered ${response.status}`;
}

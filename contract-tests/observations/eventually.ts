import type { Context } from "../run/context.js";

/** How late a list may show a write, in milliseconds. */
export const LIST_LAG_MS = 2000;

/** Waits of a poll in milliseconds, which make up that time. */
const WAITS_MS = [250, 250, 500, 1000];

/** After this many failed polls the store is known to be wrong, and later polls read it only twice. */
const PATIENT_POLLS = 3;

/** How many polls of a run have ended without what they waited for. */
const failedPolls = new WeakMap<object, number>();

/** After this many polls that held at once, and none that held later, the lists of a store are prompt. */
const PROMPT_POLLS = 5;

/** How many polls of a run have held at the first look. */
const promptPolls = new WeakMap<object, number>();

/** How late the list of a run has shown a write, in milliseconds. */
const lags = new WeakMap<object, number>();

/** Reads until the result holds, for two seconds at most, and returns the last result in either case. */
export async function eventually<Seen>(
  { run, clock }: Pick<Context, "run" | "clock">,
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<Seen> {
  let seen = await look();
  const failed = failedPolls.get(run) ?? 0;
  const lag = lags.get(run) ?? 0;
  const prompt = promptPolls.get(run) ?? 0;
  if (holds(seen)) promptPolls.set(run, prompt + 1);
  let waited = 0;
  for (const wait of waitsOf(failed, lag, prompt)) {
    if (holds(seen)) break;
    await clock.sleep(wait);
    waited += wait;
    seen = await look();
    if (holds(seen)) lags.set(run, Math.max(lag, waited));
  }
  if (!holds(seen)) failedPolls.set(run, (failedPolls.get(run) ?? 0) + 1);
  return seen;
}

function waitsOf(failed: number, lag: number, prompt: number): readonly number[] {
  if (failed >= PATIENT_POLLS) return lag === 0 && prompt >= PROMPT_POLLS ? [] : [LIST_LAG_MS];
  // A list that was late once is late again, and is not asked before.
  return lag > 0 ? [lag, LIST_LAG_MS - lag].filter((wait) => wait > 0) : WAITS_MS;
}

/** Number of looks at a store that others may change at the same time. */
const LOOKS = 3;

/** The result of one look at a store: right, wrong, or changed by others during the look. */
export type Observation = { kind: "right" } | { kind: "wrong"; fault: string } | { kind: "changed" };

/**
 * Looks several times at a store that others may change: a fault counts only if every look shows one and others
 * changed nothing.
 */
export async function untilUndisturbed(look: () => Promise<Observation>): Promise<Observation> {
  const seen: Observation[] = [];
  while (seen.length < LOOKS) {
    const next = await look();
    if (next.kind === "right") return next;
    seen.push(next);
  }
  return (
    seen.find(({ kind }) => kind === "changed") ??
    seen.find(({ kind }) => kind === "wrong") ?? { kind: "right" }
  );
}

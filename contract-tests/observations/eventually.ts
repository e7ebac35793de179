import type { Context } from "../context.js";

/** Waits between the looks of a poll, in milliseconds: a list may show a write late, by two seconds at most. */
const WAITS_MS = [250, 250, 500, 1000];

/** After so many polls that ended in vain a store is known to be wrong, and is not asked as often. */
const PATIENT_POLLS = 3;

/**
 * Looks until something holds, for two seconds at most.
 *
 * @param look Reads what is to hold.
 * @returns What was seen last, whether it holds or not.
 */
export async function eventually<Seen>(
  { session, clock }: Pick<Context, "session" | "clock">,
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<Seen> {
  const total = WAITS_MS.reduce((sum, wait) => sum + wait, 0);
  let seen = await look();
  for (const wait of session.expiredPolls < PATIENT_POLLS ? WAITS_MS : [total]) {
    if (holds(seen)) return seen;
    await clock.sleep(wait);
    seen = await look();
  }
  if (!holds(seen)) session.expiredPolls += 1;
  return seen;
}

/** How often a look at a store that others write to as well is taken again. */
const LOOKS = 3;

/** What one look at a store shows: that it is right, what is wrong, or that others changed it meanwhile. */
export type Look = { kind: "right" } | { kind: "wrong"; fault: string } | { kind: "changed" };

/**
 * Looks for a fault in what others may be changing at the same time: only one that is there every time counts, and
 * only where no look was disturbed.
 */
export async function persistently(look: () => Promise<Look>): Promise<Look> {
  const seen: Look[] = [];
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

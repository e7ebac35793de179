import { MAX_TICKETS, POLL_MS } from "../rules.js";
import type { Event } from "./createLimiterDoubles.js";
import { ownerOf, reserveOf, type LimitsSettings, type Sight } from "./sight.js";

/** Rules of the limits that need no model: returns those that a run has broken, given the state before it. */
export function brokenRules(
  { places }: LimitsSettings,
  { run, waiting }: Event,
  before: Sight,
  after: Sight,
): string[] {
  const inUse = Object.keys(after.leases).length;
  const granted = after.ids.filter((id) => run?.action === "acquire" && !(id in before.leases));
  const broken: string[] = [];
  const check = (isKept: boolean, rule: string) => {
    if (!isKept) broken.push(rule);
  };
  const mostInUse = Math.max(places, Object.keys(before.leases).length);
  check(run?.action === "renew" || inUse <= mostInUse, "more places in use than there are");
  if (granted.length > 0) {
    const { allowed = 0, left = Infinity, pausedUntil = Infinity } = after.gate ?? {};
    check(inUse <= Math.min(allowed, left) && pausedUntil <= after.now, "a place through a closed gate");
  }
  for (const id of granted) check(overtaken(id, before, after).length === 0, `${id} has overtaken`);
  const owners = after.line.map(ownerOf);
  check(
    after.published.every((owner) => owners.includes(owner)),
    "called without a ticket",
  );
  const wanted = after.line.filter((id) => waiting.has(id)).map(ownerOf);
  for (const owner of new Set(wanted))
    check(wanted.filter((other) => other === owner).length <= MAX_TICKETS, "too many tickets");
  check(["", "lost"].includes(after.reason) || after.askInMs >= POLL_MS, "asks without end");
  return broken;
}

/** Tickets of the same reserve that were in front, and whose owners were not called. */
function overtaken(id: string, { line }: Sight, after: Sight): string[] {
  const inFront = line.includes(id) ? line.slice(0, line.indexOf(id)) : line;
  return inFront.filter(
    (other) =>
      reserveOf(other) === reserveOf(id) &&
      after.line.includes(other) &&
      !(ownerOf(other) in after.called) &&
      // After a return each limiter has a share.
      after.now >= (after.gate?.warmUntil ?? 0),
  );
}

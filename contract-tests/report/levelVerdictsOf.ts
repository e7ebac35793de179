import type { CheckResult } from "../run/checkResult.js";
import type { Level } from "../run/levelOf.js";

/** The verdict on one level, and the checks that it rests on. */
export interface LevelVerdict {
  readonly verdict: "conforms" | "violates" | "unjudged";
  /** Such as `61 of 61`, or why nothing was judged. */
  readonly basis: string;
}

/** The part of a report that verdicts by level rest on. */
interface Judged {
  readonly checks: readonly { readonly id: string; readonly level: Level }[];
  readonly targets: readonly { readonly results: readonly CheckResult[] }[];
}

const LEVELS: readonly Level[] = ["form", "state", "access", "limits"];
const LEFT_OUT = /^--without /;
/** Checks of the client need no server. */
const OF_CLIENT = /\.client\./;

export function levelVerdictsOf({ checks, targets }: Judged): Record<Level, LevelVerdict> {
  const levels = new Map(checks.map(({ id, level }) => [id, level]));
  const results = targets.flatMap((target) => target.results).filter(({ id }) => !OF_CLIENT.test(id));
  const of = (level: Level) => verdictOn(results.filter(({ id }) => levels.get(id) === level));
  return { form: of("form"), state: of("state"), access: of("access"), limits: of("limits") };
}

/** Writes the verdicts by level on one line. */
export function levelWords(verdicts: Readonly<Record<Level, LevelVerdict>>): string {
  const words = { conforms: "", violates: "violates, ", unjudged: "not judged, " };
  return LEVELS.map((level) => `${level}: ${words[verdicts[level].verdict]}${verdicts[level].basis}`).join(
    "; ",
  );
}

function verdictOn(results: readonly CheckResult[]): LevelVerdict {
  const passed = results.filter(({ status }) => status === "pass").length;
  const judged = results.filter(({ status }) => status !== "skip").length;
  const skipped = results.filter(({ status }) => status === "skip");
  const reasons = skipped.map(({ reason = "no reason" }) => reason);
  if (judged === 0) return { verdict: "unjudged", basis: mostCommon(reasons) ?? "not selected" };
  const leftOut = [...new Set(reasons.filter((reason) => LEFT_OUT.test(reason)))];
  const known = skipped.filter(({ deviation }) => deviation !== undefined).length;
  const notes = [...leftOut, ...(known > 0 ? [`${known} known to deviate`] : [])];
  return {
    verdict: passed < judged ? "violates" : "conforms",
    basis: [`${passed} of ${judged}`, ...notes].join(", "),
  };
}

function mostCommon(reasons: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

import type { Trial } from "../../contract-tests/proof/trials.js";
import { isObject } from "../../contract-tests/spec/json.js";

/** The message of a worker about a trial. */
export interface TrialOutcome {
  /** Index in `trials`. */
  readonly index: number;
  /** The fault of the suite; absent if the suite did what it must. */
  readonly problem?: string;
  /** Number of failures, in a whole run. */
  readonly failures?: number;
}

export function isTrialOutcome(message: unknown): message is TrialOutcome {
  return isObject(message) && typeof message.index === "number";
}

/** A trial and the fault of the suite; undefined if the suite did what it must. */
export interface Judged {
  readonly trial: Trial;
  readonly problem: string | undefined;
  /** Number of failures, in a whole run. */
  readonly failures?: number;
}

const isRight = ({ problem }: Judged) => problem === undefined;
const isVariant = ({ trial }: Judged) => trial.kind === "honest variant";

function groupOf({ trial: { kind, name } }: Judged): string {
  return kind === "honest variant" ? kind : `${kind}  ${name.split(".")[0] ?? ""}`;
}

/** Lists the counts by kind and operation, each trial that went wrong, and the totals. */
export function reportOn(judged: readonly Judged[], seconds: number): string {
  const groups = new Map<string, Judged[]>();
  for (const each of judged) groups.set(groupOf(each), [...(groups.get(groupOf(each)) ?? []), each]);
  const table = [...groups].map(([group, members]) => {
    const word = members.every(isVariant) ? "passed" : "found";
    return `${group.padEnd(48)} ${members.filter(isRight).length}/${members.length} ${word}`;
  });
  const wrong = judged.filter((each) => !isRight(each));
  const details = wrong.map((each) => {
    const { trial, problem = "" } = each;
    const word = isVariant(each) ? "false alarm" : "survivor";
    return `\n${word}: ${trial.kind} ${trial.name}\n  ${trial.description}\n  ${problem}`;
  });
  const faults = judged.filter((each) => !isVariant(each));
  const alarms = wrong.filter(isVariant).length;
  const totals = `\n${faults.filter(isRight).length} of ${faults.length} faults found, ${alarms} false alarms, ${seconds.toFixed(1)} s`;
  return [...table, ...details, totals].join("\n");
}

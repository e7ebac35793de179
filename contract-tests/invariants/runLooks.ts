import type { Exchange } from "../wire/exchange.js";
import { bulkEnvelopes } from "./bulkEnvelopes.js";
import { extraRows } from "./extraRows.js";
import { limitHeaders } from "./limitHeaders.js";
import type { Invariant, Look } from "./look.js";
import { newIds } from "./newIds.js";
import { ownAnswers } from "./ownAnswers.js";
import { pageLinks } from "./pageLinks.js";
import { pageNumbers } from "./pageNumbers.js";
import { retryAfter } from "./retryAfter.js";
import { rowsAgree } from "./rowsAgree.js";
import { recordOf, type ListStep } from "./runRecord.js";
import { timestampsForward } from "./timestampsForward.js";
import { totalsAddUp } from "./totalsAddUp.js";

/** The invariants by the last words of their checks: of two that one exchange contradicts the first is at fault. */
const families = {
  "run.own-answer": [ownAnswers],
  "run.pages": [pageNumbers],
  "run.links": [pageLinks],
  "run.new-ids": [newIds],
  "run.envelopes": [bulkEnvelopes],
  "run.rows": [rowsAgree],
  "run.timestamps": [timestampsForward],
  "run.totals": [extraRows, totalsAddUp],
  "limits.window": [limitHeaders],
  "limits.retry-after": [retryAfter],
} as const satisfies Readonly<Record<string, readonly Invariant[]>>;

export type Family = keyof typeof families;

/** What the invariants of each family saw in a run. */
export type RunLooks = Readonly<Record<Family, readonly Look[]>>;

/** Looks at all exchanges of a run with every invariant; an exchange is blamed once. */
export function runLooks(history: readonly Exchange[], runId: string): RunLooks {
  const record = recordOf(history, runId);
  const blamed = new Set<Exchange>();
  let rest = record;
  const look = (name: Family): readonly Look[] => {
    const isRight = (list: ListStep) => !blamed.has(list.exchange);
    // Nothing follows from a list that is wrong in itself.
    if (!rest.lists.every(isRight)) rest = { ...record, lists: record.lists.filter(isRight) };
    // Lists that answer something else count something else.
    if (name === "run.totals" && rest !== record) return [];
    const looks = families[name].flatMap((invariant: Invariant) => invariant(rest));
    const wrong = looks.filter(({ contradiction, exchange }) => contradiction && !blamed.has(exchange));
    for (const { exchange } of wrong) blamed.add(exchange);
    return looks.filter((each) => each.contradiction === undefined || wrong.includes(each));
  };
  return {
    "run.own-answer": look("run.own-answer"),
    "run.pages": look("run.pages"),
    "run.links": look("run.links"),
    "run.new-ids": look("run.new-ids"),
    "run.envelopes": look("run.envelopes"),
    "run.rows": look("run.rows"),
    "run.timestamps": look("run.timestamps"),
    "run.totals": look("run.totals"),
    "limits.window": look("limits.window"),
    "limits.retry-after": look("limits.retry-after"),
  };
}

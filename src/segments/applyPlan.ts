import { BatchError, CallError, SegmentsError, UsageError } from "../errors/index.js";
import { checkOptions, functionRule, type Rule } from "../options/checkOptions.js";
import { callRules } from "./checkInput.js";
import { checkPlan } from "./planSegments.js";
import type { ManyOptions, SegmentsContext } from "./context.js";
import { createRows } from "./createRows.js";
import { deleteSegments } from "./delete.js";
import { listPage } from "./page.js";
import type { SegmentsPlan } from "./plan.js";
import { PlanError, type AppliedPlan, type FailedPlanItem, type PlanAction } from "./PlanError.js";
import { isSegment } from "./segmentAnswer.js";
import { updateRows } from "./updateRows.js";

/** Options of `apply`. */
export interface ApplyOptions extends ManyOptions {
  /**
   * Deletions that the plan may have; with more, nothing is sent.
   * @default 0
   * @unit segments
   */
  readonly maxDeletes?: number | undefined;
}

/** Most segments that a store holds. */
const MAX_SEGMENTS = 1000;

const wholeRule: Rule = [
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  "a whole number from 0",
];

/** Creates, updates, then deletes; deletes first if the store has no room for what is created. */
export async function applyPlan(
  context: SegmentsContext,
  plan: SegmentsPlan,
  options: ApplyOptions = {},
): Promise<AppliedPlan> {
  checkOptions(options, { ...callRules, onProgress: functionRule, maxDeletes: wholeRule });
  const { maxDeletes = 0, onProgress, ...callOptions } = options;
  const { create, update, delete: gone } = checkPlan(plan);
  if (gone.length > maxDeletes) {
    throw new UsageError(
      `The plan deletes ${gone.length} segments and \`maxDeletes\` is ${maxDeletes}; nothing was sent.`,
    );
  }

  const total = create.length + update.length + gone.length;
  const failed: FailedPlanItem[] = [];
  let done = 0;
  let stop: unknown;
  const step = async (
    action: PlanAction,
    inputs: readonly FailedPlanItem["input"][],
    send: (sendOptions: ManyOptions) => Promise<readonly unknown[]>,
  ): Promise<readonly unknown[]> => {
    if (inputs.length === 0) return [];
    const error = stop ?? (action === "delete" ? failed.map(keptFor)[0] : undefined);
    if (error) {
      for (const [index, input] of inputs.entries())
        failed.push({ action, index, input, error, outcome: "notSent" });
      return [];
    }
    const earlier = done;
    let outputs: readonly unknown[];
    try {
      const report = (settled: number) => onProgress?.({ done: earlier + settled, total });
      outputs = await send({ ...callOptions, onProgress: (progress) => report(progress.done) });
      done += inputs.length;
    } catch (reason) {
      if (!(reason instanceof BatchError)) throw reason;
      outputs = reason.succeeded;
      const own = reason.failed.flatMap((item) =>
        inputs.slice(item.index, item.index + 1).map((input): FailedPlanItem => ({ ...item, action, input })),
      );
      done += outputs.length + own.filter(({ outcome }) => outcome === "refused").length;
      const isMute = outputs.length === 0 && own.every(isUnanswered);
      if (isMute || own.some(({ outcome }) => outcome === "notSent")) stop = reason.cause;
      failed.push(...own);
    }
    return outputs;
  };
  const deletion = () => {
    const ids = gone.map(({ id }) => id);
    return step("delete", gone, (own) => deleteSegments(context, ids, own).then(() => ids));
  };

  let isFull = false;
  try {
    isFull = create.length > 0 && gone.length > 0 && (await hasNoRoom(context, create.length, callOptions));
  } catch (error) {
    stop = error;
  }
  const deletedFirst = isFull ? await deletion() : undefined;
  const created = await step("create", create, (own) => createRows(context, create, own));
  const rows = update.map(({ id, description }) => ({ id, description }));
  const updated = await step("update", update, (own) => updateRows(context, rows, own));
  const deleted = deletedFirst ?? (await deletion());

  const applied: AppliedPlan = {
    created: created.filter(isSegment),
    updated: updated.filter(isSegment),
    deleted: deleted.filter((id) => typeof id === "string"),
  };
  if (failed.length > 0) throw new PlanError(applied, failed, stop ?? failed[0]?.error);
  return applied;
}

async function hasNoRoom(
  context: SegmentsContext,
  count: number,
  { signal, timeoutMs }: ManyOptions,
): Promise<boolean> {
  const { meta } = await listPage(context, { limit: 1, signal, timeoutMs });
  return meta.pagination.total + count > MAX_SEGMENTS;
}

// If nothing was answered, the next step would wait in vain too.
function isUnanswered({ outcome, error }: FailedPlanItem): boolean {
  return outcome === "unknown" && error instanceof CallError;
}

// A deleted segment is lost with its members, so it stays until all else is in the store.
function keptFor({ action, error }: FailedPlanItem): SegmentsError {
  return new SegmentsError(
    `Not deleted, because not every ${action} succeeded; plan again, or apply the deletions alone.`,
    { cause: error },
  );
}

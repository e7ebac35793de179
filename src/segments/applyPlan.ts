import { BatchError, CallError, SegmentsError, UsageError, type FailedItem } from "../errors/index.js";
import { checkOptions, type Rule } from "../options/checkOptions.js";
import { manyRules } from "./checkInput.js";
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
  checkOptions(options, { ...manyRules, maxDeletes: wholeRule });
  const { maxDeletes = 0, onProgress, ...callOptions } = options;
  const checked = checkPlan(plan);
  const { create, update, delete: gone } = checked;
  if (gone.length > maxDeletes) {
    throw new UsageError(
      `The plan deletes ${gone.length} segments and \`maxDeletes\` is ${maxDeletes}; nothing was sent.`,
    );
  }

  const total = create.length + update.length + gone.length;
  const failed: FailedPlanItem[] = [];
  const outputs: Record<PlanAction, readonly unknown[]> = { create: [], update: [], delete: [] };
  let done = 0;
  let stop: unknown;
  const ids = gone.map(({ id }) => id);
  const senders: Record<PlanAction, (own: ManyOptions) => Promise<readonly unknown[]>> = {
    create: (own) => createRows(context, create, own),
    update: (own) =>
      updateRows(
        context,
        update.map(({ id, description }) => ({ id, description })),
        own,
      ),
    delete: (own) => deleteSegments(context, ids, own).then(() => ids),
  };
  let order: readonly PlanAction[] = ["create", "update", "delete"];
  try {
    if (create.length > 0 && gone.length > 0) {
      const { meta } = await listPage(context, { ...callOptions, limit: 1 });
      if (meta.pagination.total + create.length > MAX_SEGMENTS) order = ["delete", "create", "update"];
    }
  } catch (error) {
    stop = error;
  }

  for (const action of order) {
    const inputs: readonly FailedPlanItem["input"][] = checked[action];
    if (inputs.length === 0) continue;
    const earlier = done;
    const error = stop ?? (action === "delete" ? failed.map(keptFor)[0] : undefined);
    if (error) {
      for (const [index, input] of inputs.entries())
        failed.push({ action, index, input, error, outcome: "notSent" });
      continue;
    }
    try {
      outputs[action] = await senders[action]({
        ...callOptions,
        onProgress: (progress) => onProgress?.({ done: earlier + progress.done, total }),
      });
      done += inputs.length;
    } catch (reason) {
      if (!(reason instanceof BatchError)) throw reason;
      const { succeeded, failed: others, cause } = reason;
      outputs[action] = succeeded;
      done += succeeded.length + others.filter(({ outcome }) => outcome === "refused").length;
      const isMute = succeeded.length === 0 && others.every(isUnanswered);
      if (isMute || others.some(({ outcome }) => outcome === "notSent")) stop = cause;
      for (const item of others) {
        const input = inputs[item.index];
        if (input) failed.push({ ...item, action, input });
      }
    }
  }

  const applied: AppliedPlan = {
    created: outputs.create.filter(isSegment),
    updated: outputs.update.filter(isSegment),
    deleted: outputs.delete.filter((id) => typeof id === "string"),
  };
  if (failed.length > 0) throw new PlanError(applied, failed, stop ?? failed[0]?.error);
  return applied;
}

// If nothing was answered, the next step would wait in vain too.
function isUnanswered({ outcome, error }: FailedItem): boolean {
  return outcome === "unknown" && error instanceof CallError;
}

// A deleted segment is lost with its members, so it stays until all else is in the store.
function keptFor({ action, error }: FailedPlanItem): SegmentsError {
  return new SegmentsError(
    `Not deleted: not every ${action} succeeded; plan again, or apply the deletions alone.`,
    { cause: error },
  );
}

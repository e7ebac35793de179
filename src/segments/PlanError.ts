import { BatchError, type FailedItem } from "../errors/index.js";
import type { Segment, SegmentCreate } from "./context.js";
import type { PlannedSegment, PlannedUpdate } from "./plan.js";

/** The action of `apply` on an item: the name of its list in the plan. */
export type PlanAction = "create" | "update" | "delete";

/** The results of `apply`. */
export interface AppliedPlan {
  /** The created segments. */
  readonly created: readonly Segment[];
  /** The updated segments. */
  readonly updated: readonly Segment[];
  /** The ids of the deleted segments. */
  readonly deleted: readonly string[];
}

/** An item of a plan that is not known to have succeeded. */
export interface FailedPlanItem extends FailedItem<SegmentCreate | PlannedUpdate | PlannedSegment> {
  /** The list of the plan that has the item, at `index`. */
  readonly action: PlanAction;
}

/** Some items of a plan did not succeed; every item is in `succeeded` or in `failed`. */
export class PlanError extends BatchError<FailedPlanItem["input"], Segment | string> {
  override get name(): string {
    return "PlanError";
  }
  /** The other items, each with its list, its index there and its error. */
  declare readonly failed: readonly FailedPlanItem[];
  /** The results of `succeeded` by action; JSON leaves them out. */
  declare readonly applied: AppliedPlan;

  /**
   * @param applied - The results of the items that succeeded.
   * @param failed - The other items, at least one.
   * @param cause - The reason, if one ended the call.
   */
  constructor(applied: AppliedPlan, failed: readonly FailedPlanItem[], cause: unknown) {
    const { created, updated, deleted } = applied;
    super({
      operationId: `${failed[0]?.action ?? "create"}Segments`,
      what: "apply",
      succeeded: [...created, ...updated, ...deleted],
      failed,
      cause,
    });
    Object.defineProperty(this, "applied", { value: applied });
  }
}

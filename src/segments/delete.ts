import type { OperationId } from "../operations.js";
import { checkIds, checkValue, idRule } from "./checkInput.js";
import type { ManyOptions, SegmentsContext } from "./context.js";
import { sendInBatches } from "./sendInBatches.js";
import { maxIds, type CallParts } from "./buildCall.js";

/**
 * Deletes the segments named, any number of them.
 *
 * @param context - What the segments level works with.
 * @param ids - Which segments, each once; never none, which the API would take for all.
 * @param options - Signal, timeout and progress.
 * @throws {UsageError} Before anything is sent, for an empty list and for what is no id.
 * @throws {BatchError} Where any of them was not deleted; `succeeded` has the ids that were.
 * @see openapi.yaml `#/paths/~1segments/delete`
 */
export async function deleteSegments(
  context: SegmentsContext,
  ids: readonly string[],
  options?: ManyOptions,
): Promise<void> {
  await takeAway(context, "deleteSegments", {}, checkIds("ids", ids), options);
}

/**
 * Takes any number of shopper profiles out of a segment.
 *
 * @param context - What the segments level works with.
 * @param segmentId - Which segment.
 * @param profileIds - Which profiles, each once; never none, which would empty the segment.
 * @param options - Signal, timeout and progress.
 * @throws {UsageError} Before anything is sent, for an empty list and for what is no id.
 * @throws {BatchError} Where any of them was not removed; `succeeded` has the ids that were.
 * @see openapi.yaml `#/paths/~1segments~1{segmentId}~1shopper-profiles/delete`
 */
export async function removeShopperProfiles(
  context: SegmentsContext,
  segmentId: string,
  profileIds: readonly string[],
  options?: ManyOptions,
): Promise<void> {
  checkValue("segmentId", segmentId, idRule);
  const ids = checkIds("profileIds", profileIds);
  await takeAway(context, "removeShopperProfilesFromSegment", { segmentId }, ids, options);
}

async function takeAway(
  context: SegmentsContext,
  operationId: OperationId,
  path: CallParts,
  inputs: readonly string[],
  options: ManyOptions = {},
): Promise<void> {
  const { settings } = context;
  await sendInBatches<string, string>({
    context,
    options,
    operationId,
    inputs,
    maxItems: Math.min(settings.batch.ids, maxIds(settings, operationId, path)),
    parts: (ids) => ({ ...path, ids }),
    match: () => [],
    outputIfGone: (gone) => gone,
  });
}

import type { OperationId } from "../operations.js";
import { checkIds, checkValue, idRule } from "./checkInput.js";
import type { ManyOptions, SegmentsContext } from "./context.js";
import { sendInBatches } from "./sendInBatches.js";
import { maxIds, type CallParts } from "./buildCall.js";

export async function deleteSegments(
  context: SegmentsContext,
  ids: readonly string[],
  options?: ManyOptions,
): Promise<void> {
  await takeAway(context, "deleteSegments", {}, checkIds("ids", ids), options);
}

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
    kind: "takeAway",
    inputs,
    maxItems: Math.min(settings.batch.ids, maxIds(settings, operationId, path)),
    parts: (ids) => ({ ...path, ids }),
    match: () => [],
    outputIfGone: (gone) => gone,
  });
}

import { copyRows, rowRules, withoutRepeats } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentsContext, SegmentUpdate } from "./context.js";
import { sendInBatches } from "./sendInBatches.js";
import { matchRows } from "./matchRows.js";
import { isSegment } from "./segmentAnswer.js";

export async function updateRows(
  context: SegmentsContext,
  rows: readonly SegmentUpdate[],
  options: ManyOptions = {},
): Promise<Segment[]> {
  return sendInBatches<SegmentUpdate, Segment>({
    context,
    options,
    operationId: "updateSegments",
    kind: "update",
    inputs: withoutRepeats("rows", copyRows("rows", rows, ["id"], rowRules, copyOf)),
    maxItems: context.settings.batch.items,
    parts: (body) => ({ body }),
    match: (inputs, found) => matchRows(inputs, found, (row) => row.id.toLowerCase()),
  });
}

// The API has answered a row with `created_at`, so its other fields are read-only, also the undocumented ones.
function copyOf(row: SegmentUpdate): SegmentUpdate {
  if (!isSegment(row) || !("created_at" in row)) return { ...row };
  const { id, name, description = null } = row;
  return { id, name, ...(description !== null && { description }) };
}

import { checkRows, idRule, nameRule, textRule } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentsContext, SegmentUpdate } from "./context.js";
import { sendInBatches } from "./sendInBatches.js";
import { matchRows } from "./matchRows.js";

/**
 * Changes any number of segments.
 *
 * @param context - What the segments level works with.
 * @param rows - What to change, each segment once.
 * @param options - Signal, timeout and progress.
 * @returns The segments in the order of the rows.
 * @throws {UsageError} Before anything is sent, for rows that no store could take.
 * @throws {BatchError} Where any row was not answered by its segment.
 * @see openapi.yaml `#/paths/~1segments/put`
 */
export async function updateRows(
  context: SegmentsContext,
  rows: readonly SegmentUpdate[],
  options: ManyOptions = {},
): Promise<Segment[]> {
  return sendInBatches<SegmentUpdate, Segment>({
    context,
    options,
    operationId: "updateSegments",
    inputs: checkRows(rows, "id", { id: idRule, name: nameRule, description: textRule }),
    maxItems: context.settings.batch.items,
    parts: (body) => ({ body }),
    match: (inputs, found) => matchRows(inputs, found, (row) => row.id.toLowerCase()),
  });
}

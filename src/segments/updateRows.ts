import { checkRows, idRule, nameRule, textRule } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentsContext, SegmentUpdate } from "./context.js";
import { sendInBatches } from "./sendInBatches.js";
import { matchRows } from "./matchRows.js";

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
    inputs: checkRows(rows, "id", { id: idRule, name: nameRule, description: textRule }),
    maxItems: context.settings.batch.items,
    parts: (body) => ({ body }),
    match: (inputs, found) => matchRows(inputs, found, (row) => row.id.toLowerCase()),
  });
}

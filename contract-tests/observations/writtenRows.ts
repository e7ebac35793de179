import type { Context } from "../run/context.js";
import type { Exchange } from "../wire/exchange.js";
import { hasRows, type Segment, type SegmentCreate } from "./segments.js";
import type { Change } from "./updates.js";

/** A body of rows and its answer, which may be a refusal. */
export interface WrittenRows<Row> {
  readonly sent: readonly Row[];
  readonly status: number;
  /** Rows that the answer shows; none in a refusal. */
  readonly answered: readonly Segment[];
  readonly exchange: Exchange;
}

/** Creates rows, and takes a refusal as it comes. */
export async function writeCreates(
  context: Context,
  sent: readonly SegmentCreate[],
): Promise<WrittenRows<SegmentCreate>> {
  const { data, response } = await context.client.POST("/segments", { body: [...sent] });
  return { sent, ...outcome(context, response, data) };
}

/** Updates rows, and takes a refusal as it comes. */
export async function writeUpdates(context: Context, sent: readonly Change[]): Promise<WrittenRows<Change>> {
  const { data, response } = await context.client.PUT("/segments", { body: [...sent] });
  return { sent, ...outcome(context, response, data) };
}

function outcome({ lastExchange }: Context, { status }: Response, data: unknown) {
  return { status, answered: hasRows(data) ? data.data : [], exchange: lastExchange() };
}

/** Lists what was sent and is in none of the rows with the same texts. */
export function changedIn<Row extends Partial<Change>>(
  rows: readonly Segment[],
  sent: readonly Row[],
): readonly Row[] {
  return sent.filter(
    ({ id, name, description = "" }) =>
      !rows.some(
        (row) =>
          (id === undefined || row.id === id) && row.name === name && (row.description ?? "") === description,
      ),
  );
}
